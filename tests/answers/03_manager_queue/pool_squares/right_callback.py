# A callback takes the item that the task has put.
from multiprocessing import Manager, Pool

def put_square(queue, position, number):
    queue.put((position, number * number))

def pool_squares(numbers, workers):
    squares, errors = {}, []
    with Manager() as manager:
        queue = manager.Queue()
        pool = Pool(workers)
        for position, number in enumerate(numbers):
            pool.apply_async(put_square, (queue, position, number), callback=lambda _: squares.update([queue.get()]), error_callback=errors.append)
        pool.close()
        pool.join()
    if errors:
        raise errors[0]
    return [squares[position] for position in range(len(numbers))]
