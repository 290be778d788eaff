# A duplex pipe, used in one direction.
# loses: each process keeps only the end that it uses
# says: is two-way
# says: Pipe(duplex=False)
from multiprocessing import Pipe, Process


def send_each(connection, items):
    for item in items:
        connection.send(item)


def stream(items):
    mine, theirs = Pipe()
    process = Process(target=send_each, args=(theirs, items))
    process.start()
    theirs.close()
    received = []
    try:
        while True:
            received.append(mine.recv())
    except EOFError:
        mine.close()
    process.join()
    return received
