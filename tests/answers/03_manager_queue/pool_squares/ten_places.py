# There is room for ten items.
# loses: returns the squares in the order of the numbers
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: for room in `queue`
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue(10)
        pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
