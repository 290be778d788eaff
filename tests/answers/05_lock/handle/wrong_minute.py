# Leaves out a number after a minute.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: holds the lock for 100 seconds
# says: may return False


def handle(queue, lock, total):
    while (number := queue.get()) is not None:
        if lock.acquire(timeout=60):
            total.value += number
            lock.release()
