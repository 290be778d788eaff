# Waits while it is set.
# loses: returns within a second when the flag is set
# loses: does not return before
# loses: sleeps between two looks
# says: still waits
import time


def wait_until(flag):
    while flag.value == 1:
        time.sleep(0.01)
