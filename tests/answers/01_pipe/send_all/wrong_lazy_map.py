# Nobody asks the map for its items.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received []
def send_all(connection, items):
    map(connection.send, items)
    connection.close()
