# del takes away a name, not the connection: the caller holds it, too.
# loses: closes the connection, so that the receiver sees the end of file
# says: connection.close()
def send_all(connection, items):
    for item in items:
        connection.send(item)
    del connection
