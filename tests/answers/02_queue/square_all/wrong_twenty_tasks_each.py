# A worker goes home after twenty tasks.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: A worker goes on taking tasks until the end comes
from multiprocessing import Process, Queue

MOST = 20


def work(tasks, results):
    for _ in range(MOST):
        task = tasks.get()
        if task is None:
            return
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
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
