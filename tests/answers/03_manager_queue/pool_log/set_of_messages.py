# Keeps a message that comes twice only once.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: A message may come twice
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    log = set()
    while (message := queue.get()) is not None:
        log.add(message)
    return list(log)


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, m) for m in messages])
        queue.put(None)
        return listener.get()
