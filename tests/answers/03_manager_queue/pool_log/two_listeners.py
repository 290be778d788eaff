# Two listeners share the messages.
# loses: each message is put by a task, and one listener takes them all out
# loses: no more than two messages are in the queue at once
# says: One listener takes all of them out
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    return list(iter(queue.get, None))


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 2) as pool:
        queue = manager.Queue(2)
        listeners = [pool.apply_async(listen, (queue,)) for _ in range(2)]
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        queue.put(None)
        return [message for listener in listeners for message in listener.get()]
