import logging
import logging.handlers
from multiprocessing import Process, Queue


def listener_configurer():
    root = logging.getLogger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(processName)-10s %(name)s %(levelname)-8s %(message)s"))
    root.addHandler(handler)


def listener(queue):
    listener_configurer()
    while True:
        record = queue.get()
        if record is None:
            break
        logging.getLogger(record.name).handle(record)


def worker(queue):
    root = logging.getLogger()
    assert root.handlers == [], root.handlers
    root.addHandler(logging.handlers.QueueHandler(queue))
    root.setLevel(logging.DEBUG)
    logging.getLogger("a.b").info("message %d", 1)


if __name__ == "__main__":
    queue = Queue(-1)
    listening = Process(target=listener, args=(queue,))
    listening.start()
    workers = []
    for i in range(2):
        p = Process(target=worker, args=(queue,))
        workers.append(p)
        p.start()
    for w in workers:
        w.join()
    queue.put_nowait(None)
    listening.join()
