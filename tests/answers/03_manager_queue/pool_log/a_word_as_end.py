# A word means the end, and is a message too.
# loses: any text may be a message, '' and 'STOP' too
# says: It took 'STOP' last
# says: the end must be no text
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, "STOP"))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put("STOP")
        return listener.get()
