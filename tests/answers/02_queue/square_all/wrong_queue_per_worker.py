# A queue for the results of each worker, drained when it has ended.
# loses: works for more results than the queue's pipe can hold
# says: Take the items out first
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    children = []
    for _ in range(workers):
        results = Queue()
        child = Process(target=work, args=(tasks, results))
        child.start()
        children.append((child, results))
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    squares = {}
    for child, results in children:
        child.join()
        while not results.empty():
            position, square = results.get()
            squares[position] = square
    return [squares[position] for position in range(len(numbers))]
