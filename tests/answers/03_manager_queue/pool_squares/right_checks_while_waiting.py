from multiprocessing import Manager, Pool
from queue import Empty

def put_square(queue, position, number):
    queue.put((position, number * number))

def pool_squares(numbers, workers):
    found = {}
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        tasks = [pool.apply_async(put_square, (queue, p, n)) for p, n in enumerate(numbers)]
        while len(found) < len(numbers):
            try:
                position, square = queue.get(timeout=0.1)
                found[position] = square
            except Empty:
                for task in tasks:
                    if task.ready():
                        task.get()
    return [found[p] for p in range(len(numbers))]
