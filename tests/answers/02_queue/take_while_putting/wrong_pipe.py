# A pipe is not a queue.
# loses: a child puts each item, the parent takes them out
# says: Start a child that puts each item into the queue
from multiprocessing import Pipe, Process


def send_all(sender, items):
    for item in items:
        sender.send(item)
    sender.close()


def take_while_putting(items):
    receiver, sender = Pipe(duplex=False)
    child = Process(target=send_all, args=(sender, items))
    child.start()
    sender.close()
    taken = []
    try:
        while True:
            taken.append(receiver.recv())
    except EOFError:
        child.join()
    return taken
