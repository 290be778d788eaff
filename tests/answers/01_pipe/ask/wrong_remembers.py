# Asks for each different number once.
# loses: returns the server's answers, in order
# loses: works for more than the pipe can hold
# says: Numbers: 4; messages that the server received: 3.
def ask(connection, numbers):
    known = {}
    for number in numbers:
        if number not in known:
            connection.send(number)
            known[number] = connection.recv()
    return [known[number] for number in numbers]
