# A child of its own sends; the parent closes its copy.
from multiprocessing import Process


def send_each(connection, items):
    for item in items:
        connection.send(item)


def send_all(connection, items):
    process = Process(target=send_each, args=(connection, items))
    process.start()
    connection.close()
    process.join()
