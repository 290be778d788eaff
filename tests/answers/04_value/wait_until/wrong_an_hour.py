# Waits for an hour at most.
# loses: does not return before
# says: look as long as it is 0
import time


def wait_until(flag):
    end = time.monotonic() + 3600
    while flag.value == 0 and time.monotonic() < end:
        time.sleep(0.01)
