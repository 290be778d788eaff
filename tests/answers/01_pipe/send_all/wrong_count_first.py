# Sends first how many will come.
# loses: sends every item, in order
# loses: closes the connection, so that the receiver sees the end of file
# says: received [3, 'one', 'two', 'three']
def send_all(connection, items):
    connection.send(len(items))
    for item in items:
        connection.send(item)
    connection.close()
