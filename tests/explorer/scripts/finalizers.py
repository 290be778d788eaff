import multiprocessing
import time
import weakref


class Sender:
    def __init__(self, connection):
        self.connection = connection
        weakref.finalize(self, connection.close)


def send(connection, numbers):
    sender = Sender(connection)
    began = time.process_time()
    for number in numbers:
        time.sleep(1)
        sender.connection.send(number)
    assert time.process_time() - began < 0.5


if __name__ == "__main__":
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=send, args=(sender, [1, 2, 3]))
    process.start()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        pass
    process.join()
    assert received == [1, 2, 3]
    assert process.exitcode == 0
