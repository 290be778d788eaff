# Remembers the total over a wait.
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: Read inside the lock as well


def handle(queue, lock, total):
    mine = total.value
    for number in iter(queue.get, None):
        mine += number
        with lock:
            total.value = mine
