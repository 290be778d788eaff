# Keeps five requests under way. That is too much if each is larger than the pipe.
# loses: works for more than the pipe can hold
# says: receive in between
from collections import deque


def ask(connection, numbers):
    answers = []
    waiting = deque(numbers)
    under_way = 0
    while waiting or under_way:
        while waiting and under_way < 5:
            connection.send(waiting.popleft())
            under_way += 1
        answers.append(connection.recv())
        under_way -= 1
    return answers
