# acquire comes before get.
# loses: does not hold the lock while it waits for the queue
# says: waited for the queue while it held the lock


def handle(queue, lock, total):
    lock.acquire()
    number = queue.get()
    while number is not None:
        total.value += number
        lock.release()
        lock.acquire()
        number = queue.get()
    lock.release()
