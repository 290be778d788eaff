# Without a time-out, no wait.
import queue as queues
import time


def offer(queue, item, timeout):
    began = time.time()
    try:
        if timeout > 0:
            queue.put(item, True, timeout)
        else:
            queue.put_nowait(item)
    except queues.Full:
        assert time.time() - began >= timeout - 0.01
        return False
    return True
