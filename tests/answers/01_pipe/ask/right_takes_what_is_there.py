# Sends on, and takes whatever answer is there already.
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
