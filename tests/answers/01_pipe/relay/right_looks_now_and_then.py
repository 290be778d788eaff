# The doubler looks every half second, and goes on looking until the end of file.
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)
    output.close()


def doubler(input, output):
    while True:
        if not input.poll(0.5):
            continue
        try:
            output.send(input.recv() * 2)
        except EOFError:
            break
    output.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    begin = Process(target=source, args=(first_sender, items))
    middle = Process(target=doubler, args=(first_receiver, second_sender))
    begin.start()
    middle.start()
    first_sender.close()
    first_receiver.close()
    second_sender.close()
    result = []
    while True:
        try:
            result.append(second_receiver.recv())
        except EOFError:
            break
    begin.join()
    middle.join()
    return result
