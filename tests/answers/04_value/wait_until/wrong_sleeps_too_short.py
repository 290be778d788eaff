# Ten thousand looks a second.
# loses: sleeps between two looks
# says: Sleep longer between two looks
import time


def wait_until(flag):
    while not flag.value:
        time.sleep(0.0001)
