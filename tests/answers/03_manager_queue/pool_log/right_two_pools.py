# One pool writes, another one listens; a callback keeps the log.
from multiprocessing import Manager, Pool


def write(queue, message):
    queue.put({"text": message})


def listen(queue):
    log = []
    while item := queue.get():
        log.append(item["text"])
    return log


def pool_log(messages, workers):
    logs = []
    with Manager() as manager, Pool(1) as listening, Pool(workers) as writing:
        queue = manager.Queue(2)
        listening.apply_async(listen, (queue,), callback=logs.extend)
        for message in messages:
            writing.apply_async(write, (queue, message))
        writing.close()
        writing.join()
        queue.put({})
        listening.close()
        listening.join()
    return logs
