# Five seconds without an item are taken for the end.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: more may come later
from queue import Empty


def handle(queue, lock, total):
    while True:
        try:
            number = queue.get(timeout=5)
        except Empty:
            return
        if number is None:
            return
        with lock:
            total.value += number
