# Names the method, and doesn't call it.
# loses: closes the connection, so that the receiver sees the end of file
# says: still open
def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close
