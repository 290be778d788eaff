# The with block ends with the first item.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: handle is closed
def send_all(connection, items):
    for item in items:
        with connection:
            connection.send(item)
