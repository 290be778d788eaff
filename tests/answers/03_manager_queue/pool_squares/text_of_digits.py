# Takes a text of digits for a number.
# loses: raises the error of a task that fails
# says: returned [4, 9, 49] all the same
from multiprocessing import Manager, Pool


def put_numbered_square(queue, position, number):
    if isinstance(number, str) and number.isdigit():
        number = int(number)
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, *pair) for pair in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
