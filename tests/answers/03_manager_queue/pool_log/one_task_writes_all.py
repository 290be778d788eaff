# A single task writes all messages.
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# says: Each message is written by a task of its own
from multiprocessing import Manager, Pool


def write(queue, messages):
    for message in messages:
        queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.apply(write, (queue, messages))
        queue.put(None)
        return listener.get()
