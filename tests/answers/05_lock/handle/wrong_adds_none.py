# Adds None, too.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: TypeError


def handle(queue, lock, total):
    while True:
        number = queue.get()
        with lock:
            total.value += number
            if number is None:
                return
