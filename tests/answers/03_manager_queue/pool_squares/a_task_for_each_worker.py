# Hands out a share of the numbers to each worker.
# loses: so many workers: a task for each number, through a manager's queue
# says: a task of its own for each number
from multiprocessing import Manager, Pool


def put_squares(queue, pairs):
    for position, number in pairs:
        queue.put((position, number * number))


def pool_squares(numbers, workers):
    pairs = list(enumerate(numbers))
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_squares, [(queue, pairs[n::workers]) for n in range(workers)])
        squares = dict(queue.get() for _ in numbers)
    return [squares[i] for i in range(len(numbers))]
