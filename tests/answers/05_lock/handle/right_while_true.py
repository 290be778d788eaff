# Get first, then the lock.


def handle(queue, lock, total):
    while True:
        number = queue.get()
        if number is None:
            return
        with lock:
            total.value += number
