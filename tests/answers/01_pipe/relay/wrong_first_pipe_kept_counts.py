# Counts, and closes nothing of the first pipe in the parent.
# loses: each process keeps only the end that it uses
# says: which Process-2 uses, and it does not
from multiprocessing import Pipe, Process


def send_all(sender, items):
    for item in items:
        sender.send(item)
    sender.close()


def double_all(receiver, sender, count):
    for _ in range(count):
        sender.send(receiver.recv() * 2)
    sender.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    source = Process(target=send_all, args=(first_sender, items))
    doubler = Process(target=double_all, args=(first_receiver, second_sender, len(items)))
    source.start()
    doubler.start()
    second_sender.close()
    doubled = []
    while True:
        try:
            doubled.append(second_receiver.recv())
        except EOFError:
            break
    source.join()
    doubler.join()
    return doubled
