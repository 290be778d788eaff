# Waits for an answer that nobody sends.
# loses: closes the connection, so that the receiver sees the end of file
# says: write-only
def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.recv()
    connection.close()
