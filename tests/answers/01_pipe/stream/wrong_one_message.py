# The child sends all items as one message.
# loses: a child sends each item, the parent receives
# says: a child sent 1 messages
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
