# A process of its own sends, while this one receives.
from multiprocessing import Process


def send_each(connection, numbers):
    for number in numbers:
        connection.send(number)


def ask(connection, numbers):
    process = Process(target=send_each, args=(connection, numbers))
    process.start()
    answers = [connection.recv() for _ in numbers]
    process.join()
    return answers
