# Each worker answers through a pipe of its own.
from multiprocessing import Pipe, Process, Queue


def work(tasks, sender):
    with sender:
        for position, number in iter(tasks.get, None):
            sender.send((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    team = []
    for _ in range(workers):
        receiver, sender = Pipe(duplex=False)
        child = Process(target=work, args=(tasks, sender))
        child.start()
        sender.close()
        team.append((child, receiver))
    for task in [*enumerate(numbers), *[None] * workers]:
        tasks.put(task)
    squares = [0] * len(numbers)
    for child, receiver in team:
        try:
            while True:
                position, square = receiver.recv()
                squares[position] = square
        except EOFError:
            child.join()
    return squares
