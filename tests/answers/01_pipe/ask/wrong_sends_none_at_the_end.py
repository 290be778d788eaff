# The server takes numbers only.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: was sent None
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        answers.append(connection.recv())
    connection.send(None)
    return answers
