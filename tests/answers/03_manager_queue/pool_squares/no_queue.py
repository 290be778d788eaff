# The pool's own results, and no queue.
# loses: so many workers: a task for each number, through a manager's queue
# says: Let a manager make the queue
from multiprocessing import Pool


def square(number):
    return number * number


def pool_squares(numbers, workers):
    with Pool(workers) as pool:
        return pool.map(square, numbers)
