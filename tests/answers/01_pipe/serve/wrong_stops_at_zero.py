# 0 is a request, and falsy.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: got      [9, 16]
def serve(connection):
    try:
        while number := connection.recv():
            connection.send(number * number)
    except EOFError:
        return
