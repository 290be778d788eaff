# The end is put while tasks are still writing.
# loses: returns every message
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: put the end when all tasks that write are done
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        for message in messages:
            pool.apply_async(write, (queue, message))
        queue.put(None)
        return listener.get()
