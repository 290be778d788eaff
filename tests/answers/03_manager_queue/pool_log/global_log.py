# The log is made once for all calls.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: is still there at the next one
from multiprocessing import Manager, Pool

log = []


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,), callback=log.extend)
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        pool.close()
        pool.join()
    return log
