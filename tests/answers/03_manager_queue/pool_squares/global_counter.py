# The positions go on counting in the next call.
# loses: returns the squares in the order of the numbers
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: IndexError
from itertools import count
from multiprocessing import Manager, Pool

ids = count()


def put_numbered_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, next(ids), number) for number in numbers])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
