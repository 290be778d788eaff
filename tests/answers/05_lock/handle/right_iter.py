# iter with the last item.


def handle(queue, lock, total):
    for number in iter(queue.get, None):
        with lock:
            total.value += number
