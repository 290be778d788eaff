# Ends the whole process instead of returning.
# loses: closes the connection, so that the receiver sees the end of file
# says: return instead
import sys


def send_all(connection, items):
    for item in items:
        connection.send(item)
    sys.exit()
