# Puts the item in, and then says False whatever came of it.
# loses: returns True when there is room, and the item is in the queue
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: It put the item in, and returned False all the same
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
    except Full:
        pass
    return False
