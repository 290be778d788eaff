# As many places as workers.
# loses: no more than two messages are in the queue at once
# says: The queue has 1 place.
# says: It is to have 2
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
        queue = manager.Queue(workers)
        listener = pool.apply_async(listen_until_none, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return listener.get()
