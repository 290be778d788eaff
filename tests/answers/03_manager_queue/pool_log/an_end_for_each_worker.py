# Puts an end for each worker, and one listener takes one.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: put the end only once
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        for _ in range(workers):
            queue.put(None)
        return listener.get()
