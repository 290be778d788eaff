# Each task starts a manager.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: do that in its parent
from multiprocessing import Manager, Pool


def put_square(position, number):
    queue = Manager().Queue()
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_square, enumerate(numbers))
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
