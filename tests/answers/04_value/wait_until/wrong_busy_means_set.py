# Takes a lock that somebody holds for news.
# loses: does not return before
# loses: sleeps between two looks
# says: then somebody else holds the lock, and you do not
# says: look as long as it is 0
import time


def wait_until(flag):
    lock = flag.get_lock()
    while True:
        if not lock.acquire(block=False):
            return  # somebody is setting it
        seen = flag.value
        lock.release()
        if seen:
            return
        time.sleep(0.01)
