# With contextlib.
from contextlib import suppress
from queue import Full


def offer(queue, item, timeout):
    with suppress(Full):
        queue.put(item, timeout=timeout)
        return True
    return False
