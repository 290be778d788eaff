# Takes an answer only if it is there already.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: poll()
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        if connection.poll():
            answers.append(connection.recv())
    return answers
