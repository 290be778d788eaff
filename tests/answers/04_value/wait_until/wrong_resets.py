# Clears the flag, as if it were the only one that waits.
# loses: returns within a second when the flag is set
# loses: sleeps between two looks
# says: leaves the flag as it is
import time


def wait_until(flag):
    while flag.value == 0:
        time.sleep(0.01)
    flag.value = 0
