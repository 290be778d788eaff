# Over a duplex pipe, each item is acknowledged.
from multiprocessing import Pipe, Process


def send_each(connection, items):
    for item in items:
        connection.send(item)
        connection.recv()
    connection.close()


def stream(items):
    mine, theirs = Pipe()
    process = Process(target=send_each, args=(theirs, items))
    process.start()
    theirs.close()
    received = []
    while True:
        try:
            received.append(mine.recv())
        except EOFError:
            break
        mine.send("got it")
    process.join()
    return received
