# Gives up after a while.
# loses: does not return before
# says: look as long as it is 0
import time


def wait_until(flag):
    for _ in range(100):
        if flag.value:
            return
        time.sleep(0.01)
