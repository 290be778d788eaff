# Sends, and doesn't listen.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: receive
def ask(connection, numbers):
    for number in numbers:
        connection.send(number)
    return [number * number for number in numbers]
