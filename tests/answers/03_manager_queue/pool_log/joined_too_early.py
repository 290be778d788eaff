# Joins the listener before it takes what that has put.
# loses: returns every message
# loses: any text may be a message, '' and 'STOP' too
# loses: ends the pool; no process is left running, and none has failed
# says: Take the items out first
from multiprocessing import Manager, Pool, Process, Queue


def write(queue, message):
    queue.put(message)


def listen(queue, answer):
    for message in iter(queue.get, None):
        answer.put(message)


def pool_log(messages, workers):
    answer = Queue()
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue(2)
        listener = Process(target=listen, args=(queue, answer))
        listener.start()
        pool.starmap(write, [(queue, message) for message in messages])
        queue.put(None)
        listener.join()
        return [answer.get() for _ in messages]
