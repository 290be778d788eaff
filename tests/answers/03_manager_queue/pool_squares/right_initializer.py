# The manager's queue reaches each worker once, when it starts.
from multiprocessing import Manager, get_context


def keep(queue):
    global results
    results = queue


def put_square(numbered):
    results.put((numbered[0], numbered[1] * numbered[1]))


def pool_squares(numbers, workers):
    with Manager() as manager:
        queue = manager.Queue()
        with get_context("spawn").Pool(workers, initializer=keep, initargs=(queue,)) as pool:
            pool.map_async(put_square, list(enumerate(numbers)), chunksize=1).get()
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
