# Looks until the time is over, then puts: another process may be faster.
# loses: gives one free place to one of two, and lets neither wait for ever
# says: another process may take the last place
import time


def offer(queue, item, timeout):
    deadline = time.monotonic() + timeout
    while queue.full():
        if time.monotonic() >= deadline:
            return False
        time.sleep(0.05)
    queue.put(item)
    return True
