# An error callback keeps the error; all tasks are over before anything is taken out.
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    errors = []
    with Manager() as manager:
        queue = manager.Queue()
        with Pool(workers) as pool:
            for position, number in enumerate(numbers):
                pool.apply_async(put_square, (queue, position, number), error_callback=errors.append)
            pool.close()
            pool.join()
        if errors:
            raise errors[0]
        items = []
        while not queue.empty():
            items.append(queue.get())
    items.sort()
    return [square for _, square in items]
