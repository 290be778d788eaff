# Sends a hundred items at most.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: items    130 expected, 100 got; they differ from number 101 on
def send_all(connection, items):
    for item in items[:100]:
        connection.send(item)
    connection.close()
