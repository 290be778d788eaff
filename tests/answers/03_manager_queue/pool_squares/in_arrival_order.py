# Squares as they come.
# loses: returns the squares in the order of the numbers
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: tasks finish in any order
from multiprocessing import Manager, Pool


def put_square(queue, number):
    queue.put(number * number)


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_square, [(queue, number) for number in numbers])
        return [queue.get() for _ in numbers]
