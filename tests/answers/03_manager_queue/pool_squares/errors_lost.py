# Takes one item for each number, whether its task has failed or not.
# loses: raises the error of a task that fails
# says: Nobody saw that a task failed
# says: Call get() on each result
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        for position, number in enumerate(numbers):
            pool.apply_async(put_square, (queue, position, number))
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
