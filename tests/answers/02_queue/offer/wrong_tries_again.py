# Tries again when the time is over.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: The time was over, and it tried again
from queue import Full


def offer(queue, item, timeout):
    done = False
    while not done:
        try:
            queue.put(item, timeout=timeout)
            done = True
        except Full:
            pass
    return done
