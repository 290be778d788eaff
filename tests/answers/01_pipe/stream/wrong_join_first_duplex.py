# A duplex pipe holds more, but not everything.
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# says: Receive before joining
from multiprocessing import Pipe, Process


def send_each(connection, items):
    for item in items:
        connection.send(item)


def stream(items):
    mine, theirs = Pipe()
    process = Process(target=send_each, args=(theirs, items))
    process.start()
    theirs.close()
    process.join()
    received = []
    try:
        while True:
            received.append(mine.recv())
    except EOFError:
        return received
