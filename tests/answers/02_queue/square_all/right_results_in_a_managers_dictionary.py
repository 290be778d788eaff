# The results go into a manager's dictionary: its process is no worker.
from multiprocessing import Manager, Process, Queue


def work(tasks, results):
    for task in iter(tasks.get, None):
        place, number = task
        results[place] = number * number


def square_all(numbers, workers):
    tasks = Queue()
    with Manager() as manager:
        results = manager.dict()
        children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
        for child in children:
            child.start()
        for task in enumerate(numbers):
            tasks.put(task)
        for _ in children:
            tasks.put(None)
        for child in children:
            child.join()
        return [results[place] for place in range(len(numbers))]
