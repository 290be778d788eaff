# From the last to the first.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received ['three', 'two', 'one']
def send_all(connection, items):
    waiting = list(items)
    while waiting:
        connection.send(waiting.pop())
    connection.close()
