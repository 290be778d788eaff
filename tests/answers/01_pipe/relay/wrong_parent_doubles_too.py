# The doubler passes on, and the parent doubles.
# loses: source and doubler are processes of their own
# says: No child receives each item and sends item * 2.
from multiprocessing import Pipe, Process

def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()

def double_all(receiver, sender):
    while True:
        try:
            item = receiver.recv()
        except EOFError:
            break
        sender.send(item)
    sender.close()

def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    source = Process(target=send_all, args=(first_sender, items))
    doubler = Process(target=double_all, args=(first_receiver, second_sender))
    source.start()
    doubler.start()
    first_receiver.close()
    first_sender.close()
    second_sender.close()
    doubled = []
    while True:
        try:
            doubled.append(second_receiver.recv() * 2)
        except EOFError:
            break
    source.join()
    doubler.join()
    return doubled
