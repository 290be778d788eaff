# What send_bytes() sends is no message for recv().
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: The client's recv() raised UnpicklingError
# says: Send the square itself
def serve(connection):
    while True:
        try:
            number = connection.recv()
        except EOFError:
            return
        connection.send_bytes(str(number * number).encode())
