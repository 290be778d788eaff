# A worker goes home when no task came within a second: the tasks may come later.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: leaves no process running, and none has failed
# says: A time-out says that nothing came in time
from multiprocessing import Process, Queue
from queue import Empty


def work(tasks, results):
    while True:
        try:
            position, number = tasks.get(timeout=1)
        except Empty:
            return
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    squares = [None] * len(numbers)
    for _ in numbers:
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return squares
