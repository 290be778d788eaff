# The log comes back through another queue, message by message.
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue, log):
    for message in iter(queue.get, None):
        log.put(message)
    log.put(None)


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue, log = manager.Queue(2), manager.Queue()
        listener = pool.apply_async(listen, (queue, log))
        pending = [pool.apply_async(write, args=(queue, message)) for message in messages]
        [one.get() for one in pending]
        queue.put(None)
        listener.get()
        return [*iter(log.get, None)]
