# As many items as there are at the beginning.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: qsize() says how many items are there now


def handle(queue, lock, total):
    for _ in range(queue.qsize()):
        number = queue.get()
        if number is None:
            return
        with lock:
            total.value += number
