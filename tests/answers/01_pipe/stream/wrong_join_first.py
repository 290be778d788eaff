# Joins before receiving: what doesn't fit into the pipe keeps the child.
# loses: works for items larger than the pipe
# says: Receive before joining
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    process.start()
    sender.close()
    process.join()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        return received
