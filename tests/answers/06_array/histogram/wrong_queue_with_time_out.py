# Takes a queue that is empty for a moment for the end.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# says: A time-out says that nothing came in time
from multiprocessing import Array, Process, Queue
from queue import Empty


def count_share(queue, counts):
    while True:
        try:
            value = queue.get(timeout=0.1)
        except Empty:
            return
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    queue = Queue()
    children = [Process(target=count_share, args=(queue, counts)) for _ in range(workers)]
    for child in children:
        child.start()
    for value in values:
        queue.put(value)
    for child in children:
        child.join()
    return counts[:]
