# Receives once, at the end.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: got      9
def ask(connection, numbers):
    for number in numbers:
        connection.send(number)
    return connection.recv()
