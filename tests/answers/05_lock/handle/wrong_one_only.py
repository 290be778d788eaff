# Handles one number.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: returned before it had got a None


def handle(queue, lock, total):
    number = queue.get()
    with lock:
        total.value += number
