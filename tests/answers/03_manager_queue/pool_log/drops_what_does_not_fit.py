# Drops a message for which there is no room.
# loses: returns every message
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: when there is no room: let it wait
from multiprocessing import Manager, Pool
from queue import Full


def write(queue, message):
    try:
        queue.put_nowait(message)
    except Full:
        pass


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return listener.get()
