# Looks once and goes.
# loses: does not return before
# says: look as long as it is 0
import time


def wait_until(flag):
    if flag.value == 0:
        time.sleep(0.01)
