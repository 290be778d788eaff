# A plain Queue as an argument, and nobody asks for the results: a hang without a word.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: let a manager make the queue
# says: Call get() on each result
from multiprocessing import Pool, Queue


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    queue = Queue()
    with Pool(workers) as pool:
        for position, number in enumerate(numbers):
            pool.apply_async(put_square, (queue, position, number))
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
