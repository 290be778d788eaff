# A nested function can't be sent to another process.
# loses: returns every item, in order
# loses: a child sends each item, the parent receives
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: top level
from multiprocessing import Pipe, Process


def stream(items):
    receiver, sender = Pipe(duplex=False)

    def send_all():
        for item in items:
            sender.send(item)
        sender.close()

    process = Process(target=send_all)
    process.start()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        pass
    process.join()
    return received
