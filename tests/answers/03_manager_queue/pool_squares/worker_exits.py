# Worker exits.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: a pool runs no task again
import sys
from multiprocessing import Manager, Pool

def put_square(queue, n):
    queue.put((n, n * n))
    sys.exit()

def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_square, [(queue, n) for n in numbers])
        d = dict(queue.get() for _ in numbers)
        return [d[n] for n in numbers]
