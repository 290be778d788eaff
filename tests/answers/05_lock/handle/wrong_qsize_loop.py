# An empty queue is taken for the end.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: qsize() says how many items are there now


def handle(queue, lock, total):
    while queue.qsize() > 0:
        number = queue.get()
        if number is None:
            return
        with lock:
            total.value += number
