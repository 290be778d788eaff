# Sends on if no answer is there yet: then the pipe fills up in both directions.
# loses: works for more than the pipe can hold
# says: receive in between
def ask(connection, numbers):
    with connection:
        answers = []
        for number in numbers:
            connection.send(number)
            while connection.poll():
                answers.append(connection.recv())
        while len(answers) < len(numbers):
            answers.append(connection.recv())
        return answers
