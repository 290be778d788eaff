# Sorts the answers.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: got      [0, 9, 9, 16]
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        answers.append(connection.recv())
    return sorted(answers)
