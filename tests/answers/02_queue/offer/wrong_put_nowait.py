# Never waits.
# loses: waits for room, but no longer than the time-out
# says: It gave up too early
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put_nowait(item)
        return True
    except Full:
        return False
