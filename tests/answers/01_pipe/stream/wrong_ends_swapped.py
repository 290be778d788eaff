# The first end receives, the second one sends.
# loses: returns every item, in order
# loses: a child sends each item, the parent receives
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: connection is read-only
# says: the receiving end first
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def stream(items):
    sender, receiver = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    process.start()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        pass
    process.join()
    return received
