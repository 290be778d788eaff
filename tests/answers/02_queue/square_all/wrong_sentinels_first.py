# The ends are put before the work.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: What means the end must be no number
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    children = []
    for _ in range(workers):
        child = Process(target=work, args=(tasks, results))
        child.start()
        children.append(child)
        tasks.put(None)
    for task in enumerate(numbers):
        tasks.put(task)
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
