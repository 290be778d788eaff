# Empty is the exception of get.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: put() raises queue.Full
from queue import Empty


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
    except Empty:
        return False
    return True
