# Ends with Empty when nothing has come for ten seconds.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: ended with Empty


def handle(queue, lock, total):
    while True:
        number = queue.get(timeout=10)
        if number is None:
            break
        with lock:
            total.value += number
