# So many under way that both directions fill up.
# loses: works for more than the pipe can hold
# says: receive in between
def ask(connection, numbers):
    answers = []
    for start in range(0, len(numbers), 220):
        chunk = numbers[start : start + 220]
        for number in chunk:
            connection.send(number)
        answers += [connection.recv() for _ in chunk]
    return answers
