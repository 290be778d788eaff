# The listener writes into a manager's list.
from multiprocessing import Manager, Pool


class End:
    pass


def write(queue, message):
    queue.put(message)


def listen(queue, log):
    while (message := queue.get()) is not End:
        log.append(message)


def pool_log(messages, workers):
    with Manager() as manager:
        queue, log = manager.Queue(2), manager.list()
        with Pool(processes=workers + 1) as pool:
            listener = pool.apply_async(listen, (queue, log))
            results = pool.starmap_async(write, [(queue, message) for message in messages])
            results.get()
            queue.put(End)
            listener.get()
        return list(log)
