# run() instead of start(): the parent sends.
# loses: a child sends each item, the parent receives
# loses: returns every item, in order
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: once its start() has been called
from multiprocessing import Pipe, Process


def send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    process.run()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        pass
    process.join()
    return received
