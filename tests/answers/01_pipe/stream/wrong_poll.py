# poll() says whether there is something now.
# loses: returns every item, in order
# loses: works for items larger than the pipe
# loses: a child sends each item, the parent receives
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: poll()
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
    received = []
    while receiver.poll():
        received.append(receiver.recv())
    process.join()
    return received
