# Looks, sleeps, looks again.
import time


def wait_until(flag):
    while flag.value == 0:
        time.sleep(0.01)
