# Saves workers that would have nothing to do.
# loses: so many workers: a task for each number, through a manager's queue
# says: Pool(workers)
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    if not numbers:
        return []
    with Manager() as manager, Pool(min(workers, len(numbers))) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
