# Takes one item out to look at it, and adds the next one.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: Each get() takes an item out, also in a condition


def handle(queue, lock, total):
    while queue.get() is not None:
        number = queue.get()
        with lock:
            total.value += number
