# In one line, nearly.


def handle(queue, lock, total):
    mine = sum(iter(queue.get, None))
    with lock:
        total.value = total.value + mine
