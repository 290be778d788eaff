# Helper functions; join in finally.
from multiprocessing import Pipe, Process


def work(connection, items):
    try:
        for item in items:
            connection.send(item)
    finally:
        connection.close()


def start(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(sender, items))
    process.start()
    return process, receiver


def stream(items):
    process, receiver = start(items)
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        return received
    finally:
        receiver.close()
        process.join()
        process.close()
