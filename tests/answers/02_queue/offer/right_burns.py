# Tries without a pause until the time is over.
import time
from queue import Full


def offer(queue, item, timeout):
    end = time.monotonic() + timeout
    while True:
        try:
            queue.put(item, block=False)
        except Full:
            if time.monotonic() >= end:
                return False
        else:
            return True
