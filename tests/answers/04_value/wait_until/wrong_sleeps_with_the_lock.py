# Gives the lock back for a moment only.
# loses: sleeps between two looks
# says: holds the flag's lock while it sleeps
import time


def wait_until(flag):
    while True:
        with flag.get_lock():
            if flag.value == 1:
                return
            time.sleep(0.01)
