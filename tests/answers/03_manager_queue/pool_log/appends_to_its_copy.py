# What the listener appends to, is its own copy of the list.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: A list that it was given is a copy
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue, log):
    while (message := queue.get()) is not None:
        log.append(message)


def pool_log(messages, workers):
    log = []
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue, log))
        pool.starmap(write, [(queue, m) for m in messages])
        queue.put(None)
        listener.get()
    return log
