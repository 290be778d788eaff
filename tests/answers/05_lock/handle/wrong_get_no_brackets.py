# Takes the method for what it returns.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: A method only runs if it is called


def handle(queue, lock, total):
    while (number := queue.get) is not None:
        with lock:
            total.value += number
