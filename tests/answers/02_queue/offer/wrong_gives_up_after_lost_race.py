# Waits until there is room; another one may be faster, and then it gives up with time left.
# loses: waits for room, but no longer than the time-out
# says: It gave up too early
import time
from queue import Full


def offer(queue, item, timeout):
    end = time.monotonic() + timeout
    while queue.full():
        if time.monotonic() >= end:
            return False
        time.sleep(0.01)
    try:
        queue.put_nowait(item)
    except Full:
        return False
    return True
