# Keeps the squares by number.
from multiprocessing import Process, Queue


def work(tasks, results):
    while (number := tasks.get()) is not None:
        results.put((number, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    [child.start() for child in children]
    for number in numbers:
        tasks.put(number)
    for _ in children:
        tasks.put(None)
    squares = dict(results.get() for _ in numbers)
    [child.join() for child in children]
    return [squares[number] for number in numbers]
