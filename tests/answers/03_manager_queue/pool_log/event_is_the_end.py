# The listener stops as soon as the event is set.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: All messages had been put when the listener stopped
from multiprocessing import Manager, Pool
from queue import Empty


def write(queue, message):
    queue.put(message)


def listen(queue, done):
    log = []
    while not done.is_set():
        try:
            log.append(queue.get(timeout=0.1))
        except Empty:
            pass
    return log


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue, done = manager.Queue(2), manager.Event()
        listener = pool.apply_async(listen, (queue, done))
        pool.starmap(write, [(queue, message) for message in messages])
        done.set()
        return listener.get()
