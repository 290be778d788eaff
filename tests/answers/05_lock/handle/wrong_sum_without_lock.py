# Adds up on its own, and writes without the lock.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: Take the lock that is passed


def handle(queue, lock, total):
    total.value += sum(iter(queue.get, None))
