# A daemon is terminated at the end of the program, not joined.
# loses: leaves no process running, and none has failed
# says: Join every process
from multiprocessing import Pipe, Process


def send_each(sender, items):
    for item in items:
        sender.send(item)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items), daemon=True)
    process.start()
    sender.close()
    return [receiver.recv() for _ in items]
