# Ten at a time. That is too much if each is larger than the pipe.
# loses: works for more than the pipe can hold
# says: receive in between
def ask(connection, numbers):
    answers = []
    for start in range(0, len(numbers), 10):
        chunk = numbers[start : start + 10]
        for number in chunk:
            connection.send(number)
        answers.extend(connection.recv() for _ in chunk)
    return answers
