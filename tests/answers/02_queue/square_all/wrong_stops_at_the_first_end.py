# Each worker says when it is done; the parent stops at the first of them.
# loses: returns the squares in the order of the numbers
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: Take one result out for each number
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        results.put((task[0], task[1] ** 2))
    results.put(None)


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
    squares = dict(iter(results.get, None))
    for child in children:
        child.join()
    return [squares[position] for position in sorted(squares)]
