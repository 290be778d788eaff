# Takes its time if nothing is to do.
# loses: leaves a flag at 1 that was set already
# says: announce took 0.10 seconds
import time


def announce(flag):
    if flag.value:
        time.sleep(0.1)
    flag.value = 1
