# None is skipped, and then nothing comes.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: waits for another item
# says: Return at the first None


def handle(queue, lock, total):
    while True:
        number = queue.get()
        if number is not None:
            with lock:
                total.value += number
