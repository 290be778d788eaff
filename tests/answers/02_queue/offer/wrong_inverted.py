# The other way round.
# loses: returns True when there is room, and the item is in the queue
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: Put the item before you return True
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
    except Full:
        return True
    return False
