# One task squares all numbers.
# loses: so many workers: a task for each number, through a manager's queue
# says: Each task puts its own result
from multiprocessing import Manager, Pool


def put_squares(queue, numbers):
    queue.put([number * number for number in numbers])


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.apply(put_squares, (queue, numbers))
        return queue.get()
