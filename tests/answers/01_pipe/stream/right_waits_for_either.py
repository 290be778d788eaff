# Waits for a message or for the end of the process.
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def send_each(sender, items):
    for item in items:
        sender.send(item)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items))
    process.start()
    sender.close()
    received = []
    while receiver in wait([receiver, process.sentinel]) or process.is_alive() or receiver.poll():
        try:
            received.append(receiver.recv())
        except EOFError:
            break
    process.join()
    return received
