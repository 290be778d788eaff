# Sets it only for a moment.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: leave it there
import time


def announce(flag):
    flag.value = 1
    time.sleep(0.1)
    flag.value = 0
