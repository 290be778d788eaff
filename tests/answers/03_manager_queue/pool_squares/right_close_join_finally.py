# No with: the pool is closed and joined whatever happens, and the manager shut down.
from multiprocessing import Manager, Pool


def put_square(number, index, queue):
    queue.put({"index": index, "square": number * number})


def pool_squares(numbers, workers):
    manager = Manager()
    queue = manager.Queue()
    pool = Pool(workers)
    try:
        results = [
            pool.apply_async(put_square, kwds={"number": n, "index": i, "queue": queue})
            for i, n in enumerate(numbers)
        ]
        for result in results:
            result.get()
    finally:
        pool.close()
        pool.join()
    found = {}
    while len(found) < len(numbers):
        item = queue.get_nowait()
        found[item["index"]] = item["square"]
    manager.shutdown()
    return [found[index] for index in range(len(numbers))]
