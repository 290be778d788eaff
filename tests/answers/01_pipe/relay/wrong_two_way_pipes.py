# Two-way pipes, each used in one direction.
# loses: each process keeps only the end that it uses
# says: is two-way
from multiprocessing import Pipe, Process

def source(sender, items):
    for item in items:
        sender.send(item)
    sender.close()

def double_all(receiver, sender):
    while True:
        try:
            sender.send(receiver.recv() * 2)
        except EOFError:
            break
    sender.close()

def relay(items):
    first_receiver, first_sender = Pipe()
    second_receiver, second_sender = Pipe()
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
