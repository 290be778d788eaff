# put() returns None.
# loses: returns True when there is room, and the item is in the queue
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: It returned None
from queue import Full


def offer(queue, item, timeout):
    try:
        return queue.put(item, timeout=timeout)
    except Full:
        return False
