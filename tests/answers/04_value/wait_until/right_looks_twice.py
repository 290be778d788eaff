# Looks twice in each round.
import time


def wait_until(flag):
    while flag.value != 1:
        time.sleep(0.02)
        if flag.value == 1:
            break
