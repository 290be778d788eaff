# Sends all before it receives any.
# loses: works for more than the pipe can hold
# says: receive in between
def ask(connection, numbers):
    for number in numbers:
        connection.send(number)
    return [connection.recv() for _ in numbers]
