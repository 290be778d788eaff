# Returns at None while it holds the lock.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: a lock that it took is still held
# says: Give the lock back on every way out


def handle(queue, lock, total):
    while True:
        number = queue.get()
        lock.acquire()
        if number is None:
            return
        total.value += number
        lock.release()
