# Holds the lock around the whole loop.
# loses: does not hold the lock while it waits for the queue
# says: waited for the queue while it held the lock
# says: Get the item first


def handle(queue, lock, total):
    with lock:
        while True:
            number = queue.get()
            if number is None:
                return
            total.value += number
