# Sleeps, looks, puts.
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: another process may take the last place
import time


def offer(queue, item, timeout):
    if queue.full():
        time.sleep(timeout)
    if queue.full():
        return False
    queue.put(item)
    return True
