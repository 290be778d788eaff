# A queue without a limit.
# loses: no more than two messages are in the queue at once
# says: manager.Queue(2)
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue()
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return listener.get()
