# Adds ten at a time, and the first ten again.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: where 131 numbers and None are in the queue


def handle(queue, lock, total):
    batch = []
    for number in iter(queue.get, None):
        batch.append(number)
        if len(batch) == 10:
            with lock:
                total.value += sum(batch)
    with lock:
        total.value += sum(batch)
