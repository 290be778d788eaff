# Waits for the writers, but half a minute at most.
# loses: returns every message
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: put the end when all tasks that write are done
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen_until_none(queue):
    log = []
    message = queue.get()
    while message is not None:
        log.append(message)
        message = queue.get()
    return log


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen_until_none, (queue,))
        writers = pool.starmap_async(write, [(queue, message) for message in messages])
        writers.wait(30)
        queue.put(None)
        return listener.get()
