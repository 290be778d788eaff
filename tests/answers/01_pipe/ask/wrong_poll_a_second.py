# An answer that takes longer than a second is taken for none.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: poll() says whether a message is there, or comes within its time-out
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        if connection.poll(1):
            answers.append(connection.recv())
    return answers
