# The parent takes the messages out.
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# says: Let one task of the pool take all messages out
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue(2)
        tasks = [pool.apply_async(write, (queue, message)) for message in messages]
        log = [queue.get() for _ in messages]
        for task in tasks:
            task.get()
        return log
