# Stops at the first item that equals the last one.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: they differ from number 18 on
def send_all(connection, items):
    for item in items:
        connection.send(item)
        if item == items[-1]:
            break
    connection.close()
