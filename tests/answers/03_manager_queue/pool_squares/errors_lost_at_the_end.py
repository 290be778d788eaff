# Closes, joins, and takes what is there.
# loses: raises the error of a task that fails
# says: returned [4, 9] all the same
# says: Call get() on each result
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    manager = Manager()
    queue = manager.Queue()
    pool = Pool(workers)
    for position, number in enumerate(numbers):
        pool.apply_async(put_square, (queue, position, number))
    pool.close()
    pool.join()
    squares = {}
    while not queue.empty():
        position, square = queue.get()
        squares[position] = square
    return [squares[position] for position in sorted(squares)]
