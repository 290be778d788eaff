# A message may have two lines.
# loses: any text may be a message, '' and 'STOP' too
# says: 109 got
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put(message)


def listen(queue):
    text = ""
    while (message := queue.get()) is not None:
        text += message + "\n"
    return text


def pool_log(messages, workers):
    with Manager() as manager, Pool(workers + 1) as pool:
        queue = manager.Queue(2)
        listener = pool.apply_async(listen, (queue,))
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        return listener.get().splitlines()
