# Sets the flag, then waits until somebody clears it.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: announce had not returned
import time


def announce(flag):
    flag.value = 1
    while flag.value:
        time.sleep(1)
