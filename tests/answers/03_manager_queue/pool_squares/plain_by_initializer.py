# A plain Queue that the workers inherit: it works, and is no manager's.
# loses: so many workers: a task for each number, through a manager's queue
# says: This queue is no manager's
from multiprocessing import Pool, Queue


def keep(given):
    global queue
    queue = given


def put_square(position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    results = Queue()
    with Pool(workers, keep, (results,)) as pool:
        pool.starmap(put_square, enumerate(numbers))
        squares = dict(results.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
