# del takes the name; but a list holds the end, too.
# loses: returns every item, in order
# loses: a child sends each item, the parent receives
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: still open in MainProcess
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)


def stream(items):
    ends = Pipe(duplex=False)
    receiver, sender = ends
    process = Process(target=send_all, args=(sender, items))
    process.start()
    del sender
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        pass
    process.join()
    return received
