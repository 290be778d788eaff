# All numbers as one message.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: was sent [3, -4, 0, 3]
# says: number by number
def ask(connection, numbers):
    connection.send(numbers)
    return connection.recv()
