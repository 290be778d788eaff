# Terminates the child when two items are here: what it has not sent yet is lost.
# loses: returns every item, in order
# loses: a child sends each item, the parent receives
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: expected [1, 2, 3]
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    process.start()
    sender.close()
    received = []
    try:
        for number in range(len(items)):
            received.append(receiver.recv())
            if number == 1:
                process.terminate()
    except EOFError:
        pass
    process.join()
    return received
