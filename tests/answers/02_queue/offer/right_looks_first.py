# A look at first, and the time-out all the same.
from queue import Full


def offer(queue, item, timeout):
    if timeout == 0 and queue.full():
        return False
    try:
        queue.put(item, timeout=timeout)
    except Full:
        return False
    return True
