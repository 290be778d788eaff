# Closes the queue after its put.
# loses: returns True when there is room, and the item is in the queue
# says: close() says that this process is done with the queue
from queue import Full


def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
    except Full:
        return False
    queue.close()
    queue.join_thread()
    return True
