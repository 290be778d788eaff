# Equal neighbours are sent once.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received ['first', None, 0
from itertools import groupby

def send_all(connection, items):
    for item, _ in groupby(items):
        connection.send(item)
    connection.close()
