# The pool is closed, and left alone.
# loses: ends the pool; no process is left running, and none has failed
# says: was closed, but not joined
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    manager = Manager()
    queue = manager.Queue()
    pool = Pool(workers)
    pool.starmap(put_square, [(queue, position, number) for position, number in enumerate(numbers)])
    pool.close()
    squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
