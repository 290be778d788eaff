# Two processes only: the parent doubles.
# loses: source and doubler are processes of their own
# says: 1 process
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)
    output.close()


def relay(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=source, args=(sender, items))
    process.start()
    sender.close()
    result = []
    try:
        while True:
            result.append(receiver.recv() * 2)
    except EOFError:
        process.join()
        return result
