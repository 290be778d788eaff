# One function for all stages, a loop that links them.
from multiprocessing import Pipe, Process


def identity(item):
    return item


def double(item):
    return item * 2


def stage(function, items, input, output):
    if input is not None:
        items = messages(input)
    for item in items:
        output.send(function(item))
    output.close()


def messages(input):
    try:
        while True:
            yield input.recv()
    except EOFError:
        input.close()


def relay(items):
    input, processes = None, []
    for function in (identity, double):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=stage, args=(function, items, input, sender))
        process.start()
        sender.close()
        if input is not None:
            input.close()
        processes.append(process)
        input = receiver
    result = list(messages(input))
    for process in processes:
        process.join()
    return result
