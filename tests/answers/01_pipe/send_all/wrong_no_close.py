# Doesn't close.
# loses: closes the connection, so that the receiver sees the end of file
# says: still open
# says: connection.close()
def send_all(connection, items):
    for item in items:
        connection.send(item)
