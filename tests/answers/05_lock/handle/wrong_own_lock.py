# A lock of its own.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: A lock that a process makes itself
from multiprocessing import Lock


def handle(queue, lock, total):
    lock = Lock()
    for number in iter(queue.get, None):
        with lock:
            total.value += number
