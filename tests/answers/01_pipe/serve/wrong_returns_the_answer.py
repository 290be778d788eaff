# Returns instead of sending.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: Send each answer
def serve(connection):
    number = connection.recv()
    return number * number
