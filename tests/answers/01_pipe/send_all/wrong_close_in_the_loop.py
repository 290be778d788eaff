# Closes after the first item.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: handle is closed
# says: after the last send
def send_all(connection, items):
    for item in items:
        connection.send(item)
        connection.close()
