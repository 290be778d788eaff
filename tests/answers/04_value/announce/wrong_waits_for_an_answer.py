# Sets the flag, then waits until somebody clears it.
# loses: sets the flag to 1
# says: announce does not return
import time


def announce(flag):
    flag.value = 1
    while flag.value:
        time.sleep(1)
