# send() takes one item.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: positional argument
def send_all(connection, items):
    connection.send(*items)
    connection.close()
