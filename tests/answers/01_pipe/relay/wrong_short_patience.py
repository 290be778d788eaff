# The doubler takes half a second of silence for the end; a source that starts slowly is cut off.
# loses: returns every item doubled, in order
# loses: source and doubler are processes of their own
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: none yet is not the end
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)
    output.close()


def doubler(input, output):
    while input.poll(0.5):
        try:
            output.send(input.recv() * 2)
        except EOFError:
            break
    output.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    processes = [
        Process(target=source, args=(first_sender, items)),
        Process(target=doubler, args=(first_receiver, second_sender)),
    ]
    for process in processes:
        process.start()
    for connection in (first_sender, first_receiver, second_sender):
        connection.close()
    result = []
    while True:
        try:
            result.append(second_receiver.recv())
        except EOFError:
            break
    for process in processes:
        process.join()
    return result
