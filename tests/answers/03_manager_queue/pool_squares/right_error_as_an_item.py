# A task puts its error into the queue, and the parent raises it.
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    try:
        queue.put((position, number * number, None))
    except Exception as error:
        queue.put((position, None, error))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        for position, number in enumerate(numbers):
            pool.apply_async(put_square, (queue, position, number))
        squares = {}
        for _ in numbers:
            position, square, error = queue.get()
            if error is not None:
                raise error
            squares[position] = square
    return [squares[position] for position in sorted(squares)]
