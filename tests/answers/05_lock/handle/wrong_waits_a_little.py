# Waits a tenth of a second with the lock.
# loses: does not hold the lock while it waits for the queue
# says: waited for the queue while it held the lock
from queue import Empty


def handle(queue, lock, total):
    while True:
        with lock:
            try:
                number = queue.get(timeout=0.1)
            except Empty:
                continue
            if number is None:
                return
            total.value += number
