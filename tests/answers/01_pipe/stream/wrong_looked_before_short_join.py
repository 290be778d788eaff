# Looks before it waits a little, and not after that.
# loses: leaves no process running, and none has failed
# says: was waited for with a time-out alone
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    child = Process(target=send_all, args=(sender, items))
    child.start()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        pass
    if child.is_alive():
        child.join(1)
    return received
