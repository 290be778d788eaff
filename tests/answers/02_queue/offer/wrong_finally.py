# return in finally wins.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: Nobody made room in time
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
        return True
    except Full:
        return False
    finally:
        return True
