# Closes before it sends.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: handle is closed
def send_all(connection, items):
    with connection:
        pass
    for item in items:
        connection.send(item)
