# A generator asks nothing until somebody wants its items.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: Return a list
def ask(connection, numbers):
    for number in numbers:
        connection.send(number)
        yield connection.recv()
