# The with block closes.
def send_all(connection, items):
    with connection:
        for item in items:
            connection.send(item)
