# Drops an answer that is None.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: Return what the server answers
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        answer = connection.recv()
        if answer is not None:
            answers.append(answer)
    return answers
