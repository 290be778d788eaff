# A set keeps no order, drops what is there twice, and takes only what can be hashed.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: unhashable type: 'list'
def send_all(connection, items):
    for item in set(items):
        connection.send(item)
    connection.close()
