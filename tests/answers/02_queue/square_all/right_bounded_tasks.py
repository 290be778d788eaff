# A bounded queue for tasks; results are taken out in between.
from multiprocessing import Process, Queue
from queue import Full


def work(tasks, results):
    for position, number in iter(tasks.get, None):
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue(maxsize=workers)
    results = Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    waiting = [*enumerate(numbers), *[None] * workers]
    squares = {}
    for task in waiting:
        tasks.put(task)
    while len(squares) < len(numbers):
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return [squares[position] for position in sorted(squares)]
