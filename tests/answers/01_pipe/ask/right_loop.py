# Sends one, receives one.
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        answers.append(connection.recv())
    return answers
