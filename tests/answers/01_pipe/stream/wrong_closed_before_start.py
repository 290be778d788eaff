# Closes the sending end before the child has got it.
# loses: returns every item, in order
# loses: a child sends each item, the parent receives
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: handle is closed
# says: start
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    sender.close()
    process.start()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        pass
    process.join()
    return received
