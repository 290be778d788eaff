# Full goes through to the caller.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: put() raises queue.Full
def offer(queue, item, timeout):
    queue.put(item, timeout=timeout)
    return True
