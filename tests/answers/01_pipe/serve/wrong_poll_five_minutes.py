# Goes after five minutes without a question.
# loses: waits for a slow client
# says: poll() says whether a message is there, or comes within its time-out
def serve(connection):
    while connection.poll(300):
        try:
            connection.send(connection.recv() ** 2)
        except EOFError:
            return
