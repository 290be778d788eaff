# A default value is made in each process anew.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: each worker makes its own
from multiprocessing import Pool, Queue


def put_square(position, number, queue=Queue()):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    (queue,) = put_square.__defaults__
    with Pool(workers) as pool:
        pool.starmap(put_square, enumerate(numbers))
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
