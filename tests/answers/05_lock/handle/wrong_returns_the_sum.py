# Returns the sum, and writes nothing.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: Nothing was written to the total


def handle(queue, lock, total):
    with lock:
        return sum(iter(queue.get, None))
