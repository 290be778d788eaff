# Puts the position and the square as two items.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: Between two items of a task, those of others may come
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    square = number * number
    queue.put(position)
    queue.put(square)


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position = queue.get()
            squares[position] = queue.get()
    return squares
