# The source doubles, and the doubler passes on.
# loses: source and doubler are processes of their own
# says: No child sends each item as it is.
from multiprocessing import Pipe, Process

def source(sender, items):
    for item in items:
        sender.send(item * 2)
    sender.close()

def double_all(receiver, sender):
    while True:
        try:
            sender.send(receiver.recv())
        except EOFError:
            break
    sender.close()

def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    a = Process(target=source, args=(first_sender, items))
    b = Process(target=double_all, args=(first_receiver, second_sender))
    a.start()
    b.start()
    first_receiver.close()
    first_sender.close()
    second_sender.close()
    doubled = []
    while True:
        try:
            doubled.append(second_receiver.recv())
        except EOFError:
            break
    a.join()
    b.join()
    return doubled
