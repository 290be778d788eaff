# A task that catches its own error, and puts None.
# loses: raises the error of a task that fails
# says: put the error into the queue and raise it here
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    try:
        queue.put((position, number * number))
    except TypeError:
        queue.put((position, None))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_square, [(queue, position, number) for position, number in enumerate(numbers)])
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
