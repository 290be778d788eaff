# Takes a list for many items.
# loses: returns True when there is room, and the item is in the queue
# says: in the queue should be [['a', 'list']]
from queue import Full


def offer(queue, item, timeout):
    items = item if isinstance(item, list) else [item]
    try:
        for each in items:
            queue.put(each, timeout=timeout)
    except Full:
        return False
    return True
