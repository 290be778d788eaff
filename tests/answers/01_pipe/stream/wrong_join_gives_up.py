# A time-out against hangs; nobody looks whether the child has ended.
# loses: leaves no process running, and none has failed
# says: with a time-out alone
from multiprocessing import Pipe, Process


def send_all(sender, items):
    for item in items:
        sender.send(item)
    sender.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    child = Process(target=send_all, args=(sender, items))
    child.start()
    sender.close()
    out = []
    while True:
        try:
            out.append(receiver.recv())
        except EOFError:
            break
    child.join(timeout=1)
    return out
