# Receives while the child is alive: what it leaves behind in the pipe is lost.
# loses: returns every item, in order
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: It stopped too early: only EOFError says that nothing more will come.
from multiprocessing import Pipe, Process


def send_each(sender, items):
    for item in items:
        sender.send(item)
    sender.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items))
    process.start()
    sender.close()
    received = []
    try:
        while process.is_alive():
            received.append(receiver.recv())
    except EOFError:
        pass
    process.join()
    return received
