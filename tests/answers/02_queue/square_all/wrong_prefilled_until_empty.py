# Puts the results into a list of the right length, until the queue is empty for once.
# loses: returns the squares in the order of the numbers
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: got      [None, None, None]
# says: nothing there yet is not the end.
from multiprocessing import Process, Queue


def work(tasks, results):
    for position, number in iter(tasks.get, None):
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
    while not results.empty():
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return squares
