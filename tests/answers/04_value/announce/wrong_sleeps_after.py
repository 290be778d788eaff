# Sleeps a second, so that everybody sees it.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: return at once
import time


def announce(flag):
    flag.value = 1
    time.sleep(1)  # so that everybody sees it
