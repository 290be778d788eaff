# Puts the end and leaves the pool's block: the listener may still be at work.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: wait for their results first, the listener's too
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue, log):
    for message in iter(queue.get, None):
        log.append(message)


def pool_log(messages, workers):
    with Manager() as manager:
        queue, log = manager.Queue(2), manager.list()
        with Pool(workers + 1) as pool:
            pool.apply_async(listen, (queue, log))
            pool.starmap(write, [(queue, m) for m in messages])
            queue.put(None)
        return list(log)
