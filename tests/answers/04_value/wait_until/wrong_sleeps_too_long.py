# Finds out minutes later.
# loses: returns within a second when the flag is set
# loses: sleeps between two looks
# says: who sleeps for long, finds out late
import time


def wait_until(flag):
    while flag.value == 0:
        time.sleep(60)
