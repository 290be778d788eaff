# Takes a text of digits for a number.
# loses: returns every item doubled, in order
# loses: source and doubler are processes of their own
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: '1212'
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items


def double_all(receiver, sender):
    while True:
        try:
            item = receiver.recv()
        except EOFError:
            break
        if isinstance(item, str) and item.isdigit():
            item = int(item)
        sender.send(item * 2)
    sender.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    source = Process(target=send_all, args=(first_sender, items))
    doubler = Process(target=double_all, args=(first_receiver, second_sender))
    source.start()
    doubler.start()
    for end in (first_sender, first_receiver, second_sender):
        end.close()
    doubled = collect(second_receiver)
    source.join()
    doubler.join()
    return doubled
