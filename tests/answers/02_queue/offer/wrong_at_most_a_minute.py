# Waits a minute at most.
# loses: waits for room, but no longer than the time-out
# says: where a place becomes free after 100 seconds
# says: It gave up too early
from queue import Full

MAX_WAIT = 60


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=min(timeout, MAX_WAIT))
    except Full:
        return False
    return True
