# Sleeps longer each time, up to half a second.
# loses: sleeps between two looks
# says: A hundredth of a second is enough
import time


def wait_until(flag):
    delay = 0.01
    while flag.value == 0:
        time.sleep(delay)
        delay = min(2 * delay, 0.5)
