# No lock at all.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: Take the lock that is passed


def handle(queue, lock, total):
    while True:
        number = queue.get()
        if number is None:
            return
        total.value += number
