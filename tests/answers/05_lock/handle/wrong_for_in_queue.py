# Loops over the queue.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: A queue can't be looped over: get() takes one item out.


def handle(queue, lock, total):
    for number in queue:
        with lock:
            total.value += number
