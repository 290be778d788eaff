# A child of its own serves.
from multiprocessing import Process


def answer(connection):
    try:
        while True:
            connection.send(connection.recv() ** 2)
    except EOFError:
        pass


def serve(connection):
    process = Process(target=answer, args=(connection,))
    process.start()
    process.join()
