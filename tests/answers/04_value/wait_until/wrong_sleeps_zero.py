# A pause of nothing is none.
# loses: sleeps between two looks
# says: again and again without a pause
import time


def wait_until(flag):
    while not flag.value:
        time.sleep(0)
