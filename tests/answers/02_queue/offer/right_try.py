# put() itself waits, and tells.
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
    except Full:
        return False
    return True
