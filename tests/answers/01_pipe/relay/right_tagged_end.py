# Says with each message whether it is an item.
from multiprocessing import Pipe, Process


def source(sender, items):
    for item in items:
        sender.send((True, item))
    sender.send((False, None))
    sender.close()


def double_all(receiver, sender):
    while True:
        more, item = receiver.recv()
        if not more:
            break
        sender.send((True, item * 2))
    # the end of the file comes next
    try:
        receiver.recv()
    except EOFError:
        receiver.close()
    sender.send((False, None))
    sender.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    children = [
        Process(target=source, args=(first_sender, items)),
        Process(target=double_all, args=(first_receiver, second_sender)),
    ]
    for child in children:
        child.start()
    first_receiver.close()
    first_sender.close()
    second_sender.close()
    result = []
    while (message := second_receiver.recv())[0]:
        result.append(message[1])
    second_receiver.close()
    for child in children:
        child.join()
    return result
