# As a text, 10 comes before 2.
# loses: returns the squares in the order of the numbers
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: not in the order of the numbers
from multiprocessing import Manager, Pool


def put_numbered_square(queue, name, number):
    queue.put((name, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        pool.starmap(put_numbered_square, [(queue, str(p), n) for p, n in enumerate(numbers)])
        pairs = sorted(queue.get() for _ in numbers)
    return [square for _, square in pairs]
