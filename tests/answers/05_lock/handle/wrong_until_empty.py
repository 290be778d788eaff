# Empty is taken for the end.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: only None says that no more will come


def handle(queue, lock, total):
    while not queue.empty():
        number = queue.get()
        if number is not None:
            with lock:
                total.value += number
