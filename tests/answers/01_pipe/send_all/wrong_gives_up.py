# Gives up when the receiver lets it wait for a minute.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: send() waits for room, however long that takes
import time


def send_all(connection, items):
    began = time.monotonic()
    for item in items:
        if time.monotonic() - began > 60:
            break
        connection.send(item)
    connection.close()
