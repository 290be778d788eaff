# Both receive first.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: Each receives and none sends
def ask(connection, numbers):
    answers = []
    for number in numbers:
        answers.append(connection.recv())
        connection.send(number)
    return answers
