# A Value is never equal to 0.
# loses: does not return before
# loses: sleeps between two looks
# says: look as long as it is 0
import time


def wait_until(flag):
    while flag == 0:
        time.sleep(0.01)
