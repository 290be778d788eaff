# Takes the lock before it gets.
# loses: does not hold the lock while it waits for the queue
# says: waited for the queue while it held the lock
# says: Get the item first


def handle(queue, lock, total):
    while True:
        with lock:
            number = queue.get()
            if number is None:
                return
            total.value += number
