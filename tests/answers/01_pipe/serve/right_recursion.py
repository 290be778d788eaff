# One request, then all the others.
def serve(connection):
    try:
        number = connection.recv()
    except EOFError:
        return
    connection.send(number * number)
    serve(connection)
