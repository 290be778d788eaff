import os
from multiprocessing import Pipe, Process


def reader(receiving):
    while True:
        try:
            message = receiving.recv()
        except EOFError:
            break
        print(os.getpid(), message)


if __name__ == "__main__":
    receiving, sending = Pipe(duplex=False)
    p = Process(target=reader, args=(receiving,))
    p.start()
    for message in "abc":
        sending.send(message)
    p.join()
