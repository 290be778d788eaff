# Adds two numbers at a time, and forgets a single one at the end.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: although numbers were taken out of the queue


def handle(queue, lock, total):
    batch = []
    while (number := queue.get()) is not None:
        batch.append(number)
        if len(batch) == 2:
            with lock:
                total.value += sum(batch)
            batch = []
