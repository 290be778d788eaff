# With block=False, the time-out isn't used.
# loses: waits for room, but no longer than the time-out
# says: It gave up too early
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, block=False, timeout=timeout)
    except Full:
        return False
    return True
