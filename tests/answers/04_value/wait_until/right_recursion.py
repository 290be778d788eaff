# A look, then the rest.
import time


def wait_until(flag):
    if flag.value == 1:
        return True
    time.sleep(0.05)
    return wait_until(flag)
