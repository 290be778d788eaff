# From the last to the first, and the answers turned round.
def ask(connection, numbers):
    answers = []
    for number in reversed(numbers):
        connection.send(number)
        answers.append(connection.recv())
    return answers[::-1]
