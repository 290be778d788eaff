# Bytes that are no pickles.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: The receiver's recv() raised UnpicklingError
def send_all(connection, items):
    for item in items:
        connection.send_bytes(str(item).encode())
    connection.close()
