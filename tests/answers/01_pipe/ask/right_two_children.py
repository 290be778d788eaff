# One child sends, another one receives and passes on.
from multiprocessing import Pipe, Process


def send_each(connection, numbers):
    for number in numbers:
        connection.send(number)


def pass_on(connection, count, back):
    for _ in range(count):
        back.send(connection.recv())


def ask(connection, numbers):
    receiver, sender = Pipe(duplex=False)
    processes = [
        Process(target=send_each, args=(connection, numbers)),
        Process(target=pass_on, args=(connection, len(numbers), sender)),
    ]
    for process in processes:
        process.start()
    sender.close()
    answers = [receiver.recv() for _ in numbers]
    for process in processes:
        process.join()
    return answers
