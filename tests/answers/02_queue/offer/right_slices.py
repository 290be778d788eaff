# Five shorter waits.
from queue import Full


def offer(queue, item, timeout):
    for _ in range(5):
        try:
            queue.put(item, timeout=timeout / 5)
        except Full:
            continue
        return True
    return False
