# Each worker's initializer makes a queue of its own.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: each worker makes its own
from multiprocessing import Pool, Queue


def open_queue():
    global queue
    queue = Queue()


def put_square(position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    open_queue()
    with Pool(workers, initializer=open_queue) as pool:
        pool.starmap(put_square, enumerate(numbers))
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
