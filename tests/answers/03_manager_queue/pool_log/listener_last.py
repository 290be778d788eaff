# The listener begins when everything is written: the queue has no room.
# loses: returns every message
# loses: each message is put by a task, and one listener takes them all out
# loses: so many workers write beside the listener
# loses: no more than two messages are in the queue at once
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: Start the listener before the tasks that write
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        pool.starmap(write, [(queue, message) for message in messages])
        listener = pool.apply_async(listen, (queue,))
        queue.put(None)
        return listener.get()
