# Takes the task that was handed out last for the last one to end.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: wait for their results first
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        writer = None
        for message in messages:
            writer = pool.apply_async(write, (queue, message))
        if writer is not None:
            writer.get()
        queue.put(None)
        return listener.get()
