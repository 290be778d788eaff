# Passes the manager itself.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: stays where it was made
from multiprocessing import Manager, Pool


def put_square(manager, position, number):
    manager.Queue().put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_square, [(manager, position, number) for position, number in enumerate(numbers)])
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
