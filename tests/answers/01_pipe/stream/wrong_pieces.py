# Cuts a long text into pieces, as if the pipe could not do that.
# loses: a child sends each item, the parent receives
# says: Send one message for each item, however large it is.
from multiprocessing import Pipe, Process

PIECE = 10_000


def send_each(sender, items):
    for item in items:
        if isinstance(item, str) and len(item) > PIECE:
            for start in range(0, len(item), PIECE):
                sender.send(("piece", item[start : start + PIECE], start + PIECE >= len(item)))
        else:
            sender.send(("whole", item, True))
    sender.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items))
    process.start()
    sender.close()
    received = []
    pieces = ""
    while True:
        try:
            kind, part, last = receiver.recv()
        except EOFError:
            break
        if kind == "whole":
            received.append(part)
            continue
        pieces += part
        if last:
            received.append(pieces)
            pieces = ""
    process.join()
    return received
