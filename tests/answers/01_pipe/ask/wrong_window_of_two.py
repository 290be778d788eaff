# Keeps two under way, of which each may be larger than the pipe.
# loses: works for more than the pipe can hold
# says: receive in between
from collections import deque

def ask(connection, numbers):
    answers = []
    waiting = 0
    for number in numbers:
        connection.send(number)
        waiting += 1
        if waiting == 2:
            answers.append(connection.recv())
            waiting -= 1
    while waiting:
        answers.append(connection.recv())
        waiting -= 1
    return answers
