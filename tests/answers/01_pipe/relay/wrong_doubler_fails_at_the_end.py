# The doubler ends with EOFError: all comes through, and then it fails.
# loses: leaves no process running, and none has failed
# says: Process-2
# says: EOFError
# says: catch
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)
    output.close()


def doubler(input, output):
    while True:
        output.send(input.recv() * 2)


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    processes = [
        Process(target=source, args=(first_sender, items)),
        Process(target=doubler, args=(first_receiver, second_sender)),
    ]
    for process in processes:
        process.start()
    for end in (first_receiver, first_sender, second_sender):
        end.close()
    result = []
    try:
        while True:
            result.append(second_receiver.recv())
    except EOFError:
        pass
    for process in processes:
        process.join()
    return result
