# The child sends all items as one message.
# loses: a child sends each item, the parent receives
# says: messages sent by a child: 1
from multiprocessing import Pipe, Process


def send_all(connection, items):
    connection.send(items)
    connection.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    process.start()
    sender.close()
    received = receiver.recv()
    process.join()
    return received
