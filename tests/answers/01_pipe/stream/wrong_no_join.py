# Doesn't join the child.
# loses: leaves no process running, and none has failed
# says: still ran when stream returned
# says: Join
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    Process(target=send_all, args=(sender, items)).start()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        return received
