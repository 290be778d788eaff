# Looks, and puts: another process may be faster.
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: another process may take the last place
# says: It gave up too early
def offer(queue, item, timeout):
    if not queue.full():
        queue.put(item)
        return True
    return False
