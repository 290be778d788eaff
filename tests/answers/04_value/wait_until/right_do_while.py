# Sleeps first, then looks.
import time


def wait_until(flag):
    is_set = False
    while not is_set:
        time.sleep(0.01)
        with flag:
            is_set = flag.value == 1
