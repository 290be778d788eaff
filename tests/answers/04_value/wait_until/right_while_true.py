# Leaves an endless loop.
from time import sleep


def wait_until(flag):
    while True:
        with flag.get_lock():
            if flag.value:
                return
        sleep(0.05)
