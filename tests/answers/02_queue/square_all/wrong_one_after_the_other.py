# Starts each worker when the one before has ended.
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
    for task in enumerate(numbers):
        tasks.put(task)
    squares = {}
    for _ in range(workers):
        tasks.put(None)
        child = Process(target=work, args=(tasks, results))
        child.start()
        child.join()
    squares = dict(results.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
