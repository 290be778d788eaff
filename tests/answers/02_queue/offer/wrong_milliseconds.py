# The time-out is in seconds.
# loses: waits for room, but no longer than the time-out
# says: It gave up too early
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout / 1000)
    except Full:
        return False
    return True
