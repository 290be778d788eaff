# Nobody goes through the generator.
# loses: returns every message
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: A generator hands out nothing
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
        writers = (pool.apply_async(write, (queue, message)) for message in messages)
        map(lambda writer: writer.get(), writers)
        queue.put(None)
        return listener.get()
