# Adds the sum only if it is above zero.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: should be -12 in the end, and is 0


def handle(queue, lock, total):
    added = sum(iter(queue.get, None))
    if added > 0:
        with lock:
            total.value += added
