# Waits a second at a time, without the lock.
from queue import Empty


def handle(queue, lock, total):
    while True:
        try:
            number = queue.get(timeout=1)
        except Empty:
            continue
        if number is None:
            return
        with lock:
            total.value += number
