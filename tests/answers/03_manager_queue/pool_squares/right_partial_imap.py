# partial binds the queue; one item is taken for each task that is done.
from functools import partial
from multiprocessing import Manager, Pool


def put_square(queue, numbered):
    position, number = numbered
    queue.put((position, pow(number, 2)))


def pool_squares(numbers, workers):
    squares = [0] * len(numbers)
    with Manager() as manager:
        queue = manager.Queue(maxsize=len(numbers))
        with Pool(workers) as pool:
            for _ in pool.imap_unordered(partial(put_square, queue), enumerate(numbers)):
                position, square = queue.get()
                squares[position] = square
    return squares
