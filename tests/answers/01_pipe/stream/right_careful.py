# Joins with a time-out, and would end a child that hangs.
from multiprocessing import Pipe, Process


def send_each(items, receiver, sender):
    receiver.close()
    with sender:
        for item in items:
            sender.send(item)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=[items, receiver, sender], name="sender")
    try:
        process.start()
    finally:
        sender.close()
    received = []
    with receiver:
        while True:
            try:
                received.append(receiver.recv())
            except EOFError:
                break
    process.join(timeout=10)
    if process.is_alive():
        process.terminate()
        process.join()
    return received
