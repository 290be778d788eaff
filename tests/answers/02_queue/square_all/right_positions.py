# Each task carries its position.
from multiprocessing import Process, Queue


def work(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            return
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    squares = [None] * len(numbers)
    for _ in numbers:
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return squares
