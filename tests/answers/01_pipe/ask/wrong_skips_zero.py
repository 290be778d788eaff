# 0 is a number, too.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: got      [9, 16, 9]
def ask(connection, numbers):
    answers = []
    for number in numbers:
        if number:
            connection.send(number)
            answers.append(connection.recv())
    return answers
