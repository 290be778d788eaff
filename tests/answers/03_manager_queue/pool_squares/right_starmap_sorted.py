# One starmap, which raises by itself; the items are sorted by position.
import multiprocessing as mp


def put_square(queue, position, number):
    queue.put((position, number**2))


def pool_squares(numbers, workers):
    with mp.Manager() as manager:
        queue = manager.Queue()
        with mp.Pool(processes=workers) as pool:
            pool.starmap(put_square, [(queue, position, number) for position, number in enumerate(numbers)])
            pool.close()
            pool.join()
        items = sorted(queue.get() for _ in range(len(numbers)))
        return [square for _, square in items]
