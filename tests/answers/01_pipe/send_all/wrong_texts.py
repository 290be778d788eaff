# Everything becomes text.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: 'None'
def send_all(connection, items):
    with connection:
        for item in items:
            connection.send(str(item))
