# Makes an int of each number: 2.5 is asked as 2.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: The server was sent 2, which is none of the numbers.
def ask(connection, numbers):
    answers = []
    for number in numbers:
        connection.send(int(number))
        answers.append(connection.recv())
    return answers
