# Gives up with an error of its own when an answer takes more than a minute.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: none yet is not the end
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        if not connection.poll(60):
            raise TimeoutError
        answers.append(connection.recv())
    return answers
