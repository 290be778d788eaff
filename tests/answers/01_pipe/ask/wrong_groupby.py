# Asks once for equal neighbours.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: Numbers: 5; messages that the server received: 4.
from itertools import groupby

def ask(connection, numbers):
    answers = []
    for number, same in groupby(numbers):
        connection.send(number)
        answer = connection.recv()
        answers += [answer for _ in same]
    return answers
