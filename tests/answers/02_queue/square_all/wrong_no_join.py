# Leaves the workers alone.
# loses: leaves no process running, and none has failed
# says: Join every process
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    for _ in range(workers):
        Process(target=work, args=(tasks, results)).start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in range(workers):
        tasks.put(None)
    squares = dict(results.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
