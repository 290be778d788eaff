# The second parameter of put is block.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: Give put() the time-out by its name
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout)
    except Full:
        return False
    return True
