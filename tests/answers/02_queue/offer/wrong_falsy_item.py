# Takes a falsy item for none.
# loses: returns True when there is room, and the item is in the queue
# says: whatever the item is
from queue import Full


def offer(queue, item, timeout):
    if not item:
        return False
    try:
        queue.put(item, timeout=timeout)
    except Full:
        return False
    return True
