# Gives up after a thousand looks.
# loses: does not return before
# says: look as long as it is 0
import time


def wait_until(flag):
    for _ in range(1000):
        if flag.value == 1:
            return
        time.sleep(0.01)
