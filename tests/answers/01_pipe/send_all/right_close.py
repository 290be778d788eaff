# Sends in a loop, then closes.
def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()
