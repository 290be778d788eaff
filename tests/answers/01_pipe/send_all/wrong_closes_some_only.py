# Closes only if there was an item.
# loses: closes the connection, so that the receiver sees the end of file
# says: still open
def send_all(connection, items):
    if items:
        for item in items:
            connection.send(item)
        connection.close()
