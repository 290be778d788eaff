# Looks again and again until the time is over.
import time
from queue import Full


def offer(queue, item, timeout):
    deadline = time.monotonic() + timeout
    while True:
        try:
            queue.put_nowait(item)
            return True
        except Full:
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.05)
