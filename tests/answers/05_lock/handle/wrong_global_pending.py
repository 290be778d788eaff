# Never forgets a number, not even in the next call.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: the totals should be [5, 8] in the end
# says: must not count in the next one


pending = []


def handle(queue, lock, total):
    pending.extend(iter(queue.get, None))
    with lock:
        total.value += sum(pending)
