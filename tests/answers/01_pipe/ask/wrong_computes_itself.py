# Doesn't ask at all.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: server
def ask(connection, numbers):
    return [number * number for number in numbers]
