# Keeps the number that it read first.
# loses: returns within a second when the flag is set
# loses: does not return before
# loses: sleeps between two looks
# says: read flag.value in each round
import time


def wait_until(flag):
    value = flag.value
    while value == 0:
        time.sleep(0.01)
