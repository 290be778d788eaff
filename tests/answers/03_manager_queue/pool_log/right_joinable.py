# task_done() and join() instead of an end; the listener is terminated with the pool.
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue, log):
    while True:
        log.append(queue.get())
        queue.task_done()


def pool_log(messages, workers):
    with Manager() as manager:
        queue = manager.JoinableQueue(2)
        log = manager.list()
        with Pool(workers + 1) as pool:
            pool.apply_async(listen, (queue, log))
            pool.starmap(write, [(queue, message) for message in messages])
            queue.join()
        return list(log)
