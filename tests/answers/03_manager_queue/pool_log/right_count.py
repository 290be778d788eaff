# The listener knows how many will come.
from functools import partial
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue, count):
    return [queue.get() for _ in range(count)]


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        log = pool.apply_async(listen, (queue, len(messages)))
        for _ in pool.imap_unordered(partial(write, queue), messages):
            pass
        return log.get()
