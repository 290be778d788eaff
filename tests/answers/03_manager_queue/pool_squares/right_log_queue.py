# Each task also reports into a second queue.
from multiprocessing import Manager, Pool


def put_square(queue, progress, position, number):
    progress.put(("begins", position))
    queue.put((position, number * number))
    progress.put(("done", position))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue, progress = manager.Queue(), manager.Queue()
        pool.starmap(put_square, [(queue, progress, p, n) for p, n in enumerate(numbers)])
        squares = [None] * len(numbers)
        for _ in numbers:
            position, square = queue.get()
            squares[position] = square
    return squares
