# Sends all before it receives, if none is large: many small ones don't fit either.
# loses: works for more than the pipe can hold
# says: Each sends and neither receives: receive in between.
def ask(connection, numbers):
    at_a_time = len(numbers) if all(abs(number) < 10**6 for number in numbers) else 1
    answers = []
    for start in range(0, len(numbers), at_a_time or 1):
        chunk = numbers[start : start + at_a_time]
        for number in chunk:
            connection.send(number)
        answers += [connection.recv() for _ in chunk]
    return answers
