# Writes its own sum, whatever the total was.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: it need not begin at 0


def handle(queue, lock, total):
    numbers = list(iter(queue.get, None))
    with lock:
        total.value = sum(numbers)
