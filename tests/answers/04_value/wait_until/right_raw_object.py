# Reads without the lock.
import time


def wait_until(flag):
    shared = flag.get_obj()
    while not shared.value:
        time.sleep(0.05)
