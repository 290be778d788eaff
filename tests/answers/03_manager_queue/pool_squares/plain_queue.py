# A plain Queue as an argument of the tasks.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: through inheritance
# says: let a manager make the queue
from multiprocessing import Pool, Queue


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    queue = Queue()
    with Pool(workers) as pool:
        tasks = [pool.apply_async(put_square, (queue, *pair)) for pair in enumerate(numbers)]
        for task in tasks:
            task.get()
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
