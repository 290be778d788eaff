# Waits twice as long.
# loses: waits for room, but no longer than the time-out
# says: Nobody made room in time
from queue import Full


def offer(queue, item, timeout):
    for _ in range(2):
        try:
            queue.put(item, timeout=timeout)
            return True
        except Full:
            continue
    return False
