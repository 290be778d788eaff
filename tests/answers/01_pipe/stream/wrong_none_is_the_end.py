# Stops at None, which is an item like others.
# loses: returns every item, in order
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: got      ['first']
# says: It stopped too early
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in [*items, None]:
        connection.send(item)
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    process.start()
    sender.close()
    received = list(iter(receiver.recv, None))
    process.join()
    return received
