# acquire and finally.


def handle(queue, lock, total):
    while (number := queue.get()) is not None:
        lock.acquire()
        try:
            total.value += number
        finally:
            lock.release()
