# One end, which each worker puts back for the next.
from multiprocessing import Process, Queue


class End:
    pass


def work(tasks, results):
    while True:
        task = tasks.get()
        if task is End:
            tasks.put(End)
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
    tasks.put(End)
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
