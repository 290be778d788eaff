# Looks with the lock, takes only what is there, and tries again: it never waits.
from queue import Empty


def handle(queue, lock, total):
    while True:
        with lock:
            try:
                number = queue.get_nowait()
            except Empty:
                continue
            if number is None:
                return
            total.value += number
