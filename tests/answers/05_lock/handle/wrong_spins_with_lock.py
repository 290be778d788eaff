# Asks again and again, and keeps the lock meanwhile.
# loses: does not hold the lock while it waits for the queue
# says: Give `lock` back before you try again
from queue import Empty


def handle(queue, lock, total):
    while True:
        with lock:
            while True:
                try:
                    number = queue.get_nowait()
                    break
                except Empty:
                    pass
            if number is None:
                return
            total.value += number
