# Waits a tenth of a second at least.
# loses: waits for room, but no longer than the time-out
# says: where a place becomes free after 0.005 seconds
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=max(timeout, 0.1))
    except Full:
        return False
    return True
