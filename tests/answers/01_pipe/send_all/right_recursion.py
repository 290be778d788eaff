# Sends the first, and lets a call of itself send the others and close.
def send_all(connection, items):
    if not items:
        connection.close()
        return
    connection.send(items[0])
    send_all(connection, items[1:])
