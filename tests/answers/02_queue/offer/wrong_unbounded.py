# Waits for ever.
# loses: returns False when the queue stays full, and puts nothing
# loses: waits for room, but no longer than the time-out
# loses: gives one free place to one of two, and lets neither wait for ever
# says: Give put() the time-out by its name
def offer(queue, item, timeout):
    queue.put(item)
    return True
