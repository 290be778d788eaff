# The listener is a task, and starmap waits for those that write.
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    log = []
    while True:
        message = queue.get()
        if message is None:
            return log
        log.append(message)


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return listener.get()
