# The with block ends before the tasks do.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: Leaving the with block ends a pool at once
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    manager = Manager()
    queue = manager.Queue()
    with Pool(workers) as pool:
        for position, number in enumerate(numbers):
            pool.apply_async(put_square, (queue, position, number))
    squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
