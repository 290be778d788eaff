# The listener passes each message on to the parent at once, through a queue of its own.
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue, feed):
    for message in iter(queue.get, None):
        feed.put((message,))
    feed.put(())


def pool_log(messages, workers):
    log = []
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        feed = manager.Queue()
        listener = pool.apply_async(listen, (queue, feed))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        while item := feed.get():
            log += item
        listener.get()
    return log
