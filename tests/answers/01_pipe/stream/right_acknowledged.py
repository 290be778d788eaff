# Each item is acknowledged, through a second pipe.
from multiprocessing import Pipe, Process


def send_each(connection, told, items):
    for item in items:
        connection.send(item)
        told.recv()
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    told, tells = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, told, items))
    process.start()
    sender.close()
    told.close()
    received = []
    while True:
        try:
            received.append(receiver.recv())
        except EOFError:
            break
        tells.send("got it")
    process.join()
    return received
