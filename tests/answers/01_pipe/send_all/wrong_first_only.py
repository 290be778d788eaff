# return stands too far to the right.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received ['one']
def send_all(connection, items):
    with connection:
        for item in items:
            connection.send(item)
            return
