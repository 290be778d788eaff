# Only senders have to be closed, haven't they?
# loses: each process keeps only the end that it uses
# says: keeps the receiving end of the pipe made at
# says: which Process-2 uses, and it does not
from multiprocessing import Pipe, Process


def send_all(sender, items):
    for item in items:
        sender.send(item)
    sender.close()


def double_all(receiver, sender):
    while True:
        try:
            item = receiver.recv()
        except EOFError:
            break
        sender.send(item * 2)
    sender.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    source = Process(target=send_all, args=(first_sender, items))
    doubler = Process(target=double_all, args=(first_receiver, second_sender))
    source.start()
    doubler.start()
    first_sender.close()
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
