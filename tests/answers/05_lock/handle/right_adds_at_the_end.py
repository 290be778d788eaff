# Adds up on its own, and takes the lock once.


def handle(queue, lock, total):
    mine = 0
    while True:
        number = queue.get()
        if number is None:
            break
        mine += number
    with lock:
        total.value += mine
