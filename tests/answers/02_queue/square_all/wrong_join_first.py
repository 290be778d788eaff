# Joins before it takes the results out.
# loses: works for more results than the queue's pipe can hold
# says: Take the items out first
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
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
    for child in children:
        child.join()
    squares = dict(results.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
