# A time-out of 0 becomes None, which means for ever.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# says: in offer(queue, 'item', 0), where both places are taken
# says: The time-out 0 counts as false
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout or None)
    except Full:
        return False
    return True
