# A task prints what has gone wrong, and puts nothing.
# loses: raises the error of a task that fails
# says: put the error into the queue and raise it here
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    try:
        queue.put((position, number * number))
    except TypeError:
        print("not a number:", number)


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
