# Returns the error.
# loses: raises the error of a task that fails
# says: Don't return the error, but raise it
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        try:
            pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        except TypeError as error:
            return error
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
