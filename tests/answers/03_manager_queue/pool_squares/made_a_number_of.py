# Raises another error than the one that is asked for.
# loses: raises the error of a task that fails
# says: A TypeError has to come out
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    queue.put((position, int(number) ** 2))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        squares = dict(queue.get() for _ in numbers)
    return [squares[i] for i in range(len(numbers))]
