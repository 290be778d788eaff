# Processes, and no pool.
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# says: Make one pool
from multiprocessing import Manager, Process


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager:
        queue = manager.Queue()
        children = [Process(target=put_square, args=(queue, *pair)) for pair in enumerate(numbers)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
