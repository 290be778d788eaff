# Waits for each task, then takes the items out.
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        tasks = [pool.apply_async(put_square, (queue, *pair)) for pair in enumerate(numbers)]
        for task in tasks:
            task.get()
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
