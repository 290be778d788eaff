# iter() with a sentinel; each task's get() is called; close and join.
import multiprocessing


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    manager = multiprocessing.Manager()
    queue = manager.Queue(maxsize=2)
    pool = multiprocessing.Pool(workers + 1)
    log = pool.apply_async(listen, [queue])
    tasks = [pool.apply_async(queue.put, [message]) for message in messages]
    for task in tasks:
        task.get()
    queue.put(None)
    pool.close()
    pool.join()
    return log.get()
