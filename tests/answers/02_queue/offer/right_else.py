# The same with else, by position.
import queue as queues


def offer(queue, item, timeout):
    try:
        queue.put(item, True, timeout)
    except queues.Full:
        return False
    else:
        return True
