# A float has no room for the square of a large number.
# loses: returns the squares in the order of the numbers
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: 15241578750190521
import math
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    queue.put((position, int(math.pow(number, 2))))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
