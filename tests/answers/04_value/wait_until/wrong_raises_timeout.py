# Gives up after half a minute, with an exception.
# loses: returns within a second when the flag is set
# loses: does not return before
# loses: sleeps between two looks
# says: TimeoutError
import time


def wait_until(flag, timeout=30):
    end = time.time() + timeout
    while not flag.value:
        if time.time() > end:
            raise TimeoutError("nobody has set the flag")
        time.sleep(0.01)
