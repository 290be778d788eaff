# Receives until the end of file: but the server waits for the next number.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: Each receives and none sends
def ask(connection, numbers):
    for number in numbers:
        connection.send(number)
    answers = []
    try:
        while True:
            answers.append(connection.recv())
    except EOFError:
        return answers
