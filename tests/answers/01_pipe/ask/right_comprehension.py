# send() returns None, so `or` goes on to recv().
def ask(connection, numbers):
    return [connection.send(number) or connection.recv() for number in numbers]
