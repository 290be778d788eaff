# A child sends; the parent closes its copy, receives, joins.
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
    while True:
        try:
            received.append(receiver.recv())
        except EOFError:
            break
    process.join()
    return received
