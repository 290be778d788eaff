# Three under way at first, then one sent for each received. That is too much if each is larger than the pipe.
# loses: works for more than the pipe can hold
# says: receive in between
import itertools


def ask(connection, numbers):
    waiting = iter(numbers)
    answers = []
    for number in itertools.islice(waiting, 3):
        connection.send(number)
    for number in waiting:
        answers.append(connection.recv())
        connection.send(number)
    while len(answers) < len(numbers):
        answers.append(connection.recv())
    return answers
