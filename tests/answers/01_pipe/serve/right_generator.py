# Requests from a generator, answers by a comprehension.
def requests(connection):
    try:
        while True:
            yield connection.recv()
    except EOFError:
        connection.close()


def serve(connection):
    [connection.send(pow(number, 2)) for number in requests(connection)]
