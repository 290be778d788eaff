# Gives the others a second to get ready.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: announce took 1.00 seconds
import time


def announce(flag):
    time.sleep(1)
    flag.value = 1
