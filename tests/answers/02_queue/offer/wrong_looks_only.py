# Only looks.
# loses: returns True when there is room, and the item is in the queue
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: Put the item before you return True
def offer(queue, item, timeout):
    return not queue.full()
