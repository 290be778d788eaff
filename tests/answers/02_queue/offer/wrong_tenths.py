# Tries once in each tenth of a second: not at all in no time.
# loses: returns True when there is room, and the item is in the queue
# says: It returned False without a try
import time
from queue import Full


def offer(queue, item, timeout):
    for _ in range(int(timeout * 10)):
        try:
            queue.put(item, block=False)
            return True
        except Full:
            time.sleep(0.1)
    return False
