# Gives up at once when the queue is full now.
# loses: waits for room, but no longer than the time-out
# says: It gave up too early
from queue import Full


def offer(queue, item, timeout):
    if queue.full():
        return False
    try:
        queue.put(item, timeout=timeout)
    except Full:
        return False
    return True
