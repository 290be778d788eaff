# The pool is left to Python, which ends it when nobody refers to it.
# loses: ends the pool; no process is left running, and none has failed
# says: Use the pool in a with block
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    pool = Pool(workers)
    with Manager() as manager:
        queue = manager.Queue()
        pool.starmap(put_square, [(queue, position, number) for position, number in enumerate(numbers)])
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
