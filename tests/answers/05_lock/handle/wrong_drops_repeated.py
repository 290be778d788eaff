# A number that comes twice is added once.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: should be -12 in the end, and is -16


def handle(queue, lock, total):
    numbers = set(iter(queue.get, None))
    with lock:
        total.value += sum(numbers)
