# Only small numbers are under way together.
from itertools import islice

def small(number):
    return isinstance(number, int) and number.bit_length() <= 64

def ask(connection, numbers):
    answers = []
    under_way = 0
    for number in numbers:
        if under_way == 8 or not small(number):
            while under_way:
                answers.append(connection.recv())
                under_way -= 1
        connection.send(number)
        under_way += 1
        if not small(number):
            answers.append(connection.recv())
            under_way -= 1
    for _ in range(under_way):
        answers.append(connection.recv())
    return answers
