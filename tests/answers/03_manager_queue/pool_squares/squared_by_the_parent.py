# The tasks pass their numbers on.
# loses: so many workers: a task for each number, through a manager's queue
# says: Let the task square its number
from multiprocessing import Manager, Pool


def put_number(queue, position, number):
    queue.put((position, number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_number, [(queue, *pair) for pair in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, number = queue.get()
            squares[position] = number * number
    return squares
