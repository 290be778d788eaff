# An empty message ends the loop.
# loses: any text may be a message, '' and 'STOP' too
# says: It took '' last
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    log = []
    while message := queue.get():
        log.append(message)
    return log


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return listener.get()
