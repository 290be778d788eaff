# The log is asked for when the pool has been terminated.
# loses: returns every message
# loses: each message is put by a task, and one listener takes them all out
# loses: so many workers write beside the listener
# loses: no more than two messages are in the queue at once
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: Leaving the with block ends a pool at once
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    manager = Manager()
    queue = manager.Queue(2)
    with Pool(workers + 1) as pool:
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
    return listener.get()
