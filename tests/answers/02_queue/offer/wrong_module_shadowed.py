# The parameter hides the module.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: This is a queue, not the module of that name
import queue


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
        return True
    except queue.Full:
        return False
