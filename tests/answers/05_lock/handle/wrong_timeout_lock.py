# Leaves a number out when the lock does not come within a second.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: may return False


def handle(queue, lock, total):
    for number in iter(queue.get, None):
        if lock.acquire(timeout=1):
            total.value += number
            lock.release()
