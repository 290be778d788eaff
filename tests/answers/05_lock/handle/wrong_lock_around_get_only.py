# The lock is around the wrong line.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: Read inside the lock as well


def handle(queue, lock, total):
    while True:
        with lock:
            number = queue.get()
        if number is None:
            return
        total.value += number
