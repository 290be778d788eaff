# Reads the list of a listener that still fills it.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: join it before you read what it has collected
# says: What a manager has made is only in the manager's process
from multiprocessing import Manager, Pool, Process


def write(queue, message):
    queue.put(message)


def listen(queue, log):
    for message in iter(queue.get, None):
        log.append(message)


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue(2)
        log = manager.list()
        Process(target=listen, args=(queue, log), daemon=True).start()
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return list(log)
