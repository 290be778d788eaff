# Leaves a None for others, though each has its own.


def handle(queue, lock, total):
    for number in iter(queue.get, None):
        with lock:
            total.value += number
    queue.put(None)
