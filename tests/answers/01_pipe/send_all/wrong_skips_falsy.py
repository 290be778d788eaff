# None, 0, '' and [] are items, too.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received ['first', {
# says: are items, too
def send_all(connection, items):
    for item in items:
        if item:
            connection.send(item)
    connection.close()
