# try and finally.
def send_all(connection, items):
    try:
        for number in range(len(items)):
            connection.send(items[number])
    finally:
        connection.close()
