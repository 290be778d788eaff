# Sleeps a hundred times longer than it should.
# loses: sleeps between two looks
# says: 1.00 seconds between two looks
import time


def wait_until(flag):
    while not flag.value:
        time.sleep(1)
