# All tasks are put before the first result is taken, and both pipes get full.
# loses: works for more results than the queue's pipe can hold
# says: Each puts and none takes an item out
from multiprocessing import Process, SimpleQueue


def work(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            break
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks, results = SimpleQueue(), SimpleQueue()
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
