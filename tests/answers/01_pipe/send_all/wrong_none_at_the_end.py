# An extra message in place of the end of file, which would be enough.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received ['one', 'two', 'three', None]
# says: Send the items and nothing else
def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.send(None)
    connection.close()
