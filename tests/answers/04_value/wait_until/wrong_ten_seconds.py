# Gives up after ten seconds.
# loses: does not return before
# says: look as long as it is 0
import time


def wait_until(flag):
    deadline = time.monotonic() + 10
    while flag.value == 0 and time.monotonic() < deadline:
        time.sleep(0.01)
