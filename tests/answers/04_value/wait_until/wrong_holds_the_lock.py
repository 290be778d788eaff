# Holds the lock while it waits.
# loses: returns within a second when the flag is set
# loses: does not return before
# loses: sleeps between two looks
# says: holds the flag's lock while it waits
import time


def wait_until(flag):
    with flag.get_lock():
        while flag.value == 0:
            time.sleep(0.01)
