# Asks for each different number once.
def ask(connection, numbers):
    known = {}
    for number in numbers:
        if number not in known:
            connection.send(number)
            known[number] = connection.recv()
    return [known[number] for number in numbers]
