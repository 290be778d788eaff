# Lets time pass by looking at the clock.
# loses: sleeps between two looks
# says: again and again without a pause
import time


def wait_until(flag):
    while not flag.value:
        end = time.monotonic() + 0.01
        while time.monotonic() < end:
            pass
