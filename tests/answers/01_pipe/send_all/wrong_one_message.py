# All items as one message.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received [['one', 'two', 'three']]
# says: each item
def send_all(connection, items):
    connection.send(items)
    connection.close()
