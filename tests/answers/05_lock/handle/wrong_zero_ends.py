# 0 is taken for the end.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: 0 is a number, too


def handle(queue, lock, total):
    while number := queue.get():
        with lock:
            total.value += number
