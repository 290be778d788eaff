# The listener stops when nothing is there.
# loses: returns every message
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: Nothing there yet is not the end
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    log = []
    while not queue.empty():
        log.append(queue.get())
    return log


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        tasks = [pool.apply_async(write, (queue, message)) for message in messages]
        return listener.get()
