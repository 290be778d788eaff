# Only sleeps.
# loses: does not return before
# loses: sleeps between two looks
# says: never looked at flag.value
import time


def wait_until(flag):
    time.sleep(1)
