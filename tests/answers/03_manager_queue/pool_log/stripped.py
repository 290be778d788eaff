# Spaces belong to the text.
# loses: any text may be a message, '' and 'STOP' too
# says: ' spaces '
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message.strip())


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
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return listener.get()
