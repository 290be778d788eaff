# Sleeps longer each time, without an upper limit.
# loses: returns within a second when the flag is set
# loses: sleeps between two looks
# says: who sleeps for long, finds out late
import time


def wait_until(flag):
    pause = 0.001
    while not flag.value:
        time.sleep(pause)
        pause *= 2
