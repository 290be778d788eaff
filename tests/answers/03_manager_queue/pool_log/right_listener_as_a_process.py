# The listener is a process of its own; a plain queue brings back what it took.
from multiprocessing import Manager, Pool, Process, Queue


def write(arguments):
    queue, message = arguments
    queue.put(("message", message))


def listen(queue, log):
    messages = []
    kind, message = queue.get()
    while kind != "end":
        messages.append(message)
        kind, message = queue.get()
    log.put(messages)


def pool_log(messages, workers):
    with Manager() as manager:
        queue = manager.Queue(2)
        log = Queue()
        listener = Process(target=listen, args=(queue, log))
        listener.start()
        with Pool(workers) as pool:
            pool.map(write, [(queue, message) for message in messages])
        queue.put(("end", ""))
        taken = log.get()
        listener.join()
    return taken
