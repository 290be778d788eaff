# Full is imported nowhere.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: Write `from queue import Full` above
def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
    except Full:
        return False
    return True
