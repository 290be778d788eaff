# Ten times as long as it says.
# loses: sleeps between two looks
# says: There were 0.10 seconds between two looks
import time


def wait_until(flag):
    while not flag.value:
        time.sleep(0.1)
