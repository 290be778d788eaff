# Closes to say that it has finished, and can't receive any more.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: handle is closed
def ask(connection, numbers):
    with connection:
        for number in numbers:
            connection.send(number)
    return [connection.recv() for _ in numbers]
