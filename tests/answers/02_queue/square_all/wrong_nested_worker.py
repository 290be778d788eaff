# A nested function can't be sent.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: top level
from multiprocessing import Process, Queue


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()

    def work():
        while (task := tasks.get()) is not None:
            results.put((task[0], task[1] ** 2))

    children = [Process(target=work) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
