# The pool is closed, and left alone.
# loses: ends the pool; no process is left running, and none has failed
# says: was closed, but not joined
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    manager = Manager()
    queue = manager.Queue(2)
    pool = Pool(workers + 1)
    listener = pool.apply_async(listen, (queue,))
    pool.starmap(write, [(queue, message) for message in messages])
    queue.put(None)
    log = listener.get()
    pool.close()
    return log
