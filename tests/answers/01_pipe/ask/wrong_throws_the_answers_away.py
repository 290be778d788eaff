# Talks to the server, and computes by itself.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: what the server answers
def ask(connection, numbers):
    for number in numbers:
        connection.send(number)
        connection.recv()
    return [number * number for number in numbers]
