# with blocks close both ends.
from contextlib import suppress
from multiprocessing import Pipe, Process


def send_each(sender, items):
    with sender:
        for item in items:
            sender.send(item)


def stream(items):
    receiver, sender = Pipe(False)
    process = Process(target=send_each, kwargs={"sender": sender, "items": items}, daemon=True)
    with sender:
        process.start()
    received = []
    with receiver, suppress(EOFError):
        for item in iter(receiver.recv, object()):
            received.append(item)
    process.join()
    return received
