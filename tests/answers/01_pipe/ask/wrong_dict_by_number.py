# A number that comes twice gets one answer only.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: got      [9, 16, 0]
def ask(connection, numbers):
    answers = {}
    for number in numbers:
        connection.send(number)
        answers[number] = connection.recv()
    return list(answers.values())
