# As a loop over calls.
import time


def wait_until(flag):
    for _ in iter(lambda: flag.value, 1):
        time.sleep(0.02)
