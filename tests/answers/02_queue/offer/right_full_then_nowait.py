# Waits while it is full, and is not misled when another one is faster.
import time
from queue import Full


def offer(queue, item, timeout):
    end = time.perf_counter() + timeout
    while True:
        if not queue.full():
            try:
                queue.put_nowait(item)
                return True
            except Full:
                pass
        if time.perf_counter() >= end:
            return False
        time.sleep(0.01)
