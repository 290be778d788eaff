# Sends the next number when an answer takes long: both may be large.
# loses: works for more than the pipe can hold
# says: Each sends and neither receives: receive in between.
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(number)
        if connection.poll(5):
            answers.append(connection.recv())
    while len(answers) < len(numbers):
        answers.append(connection.recv())
    return answers
