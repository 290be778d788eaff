# Sleeps longer each time, up to a twentieth of a second.
import time


def wait_until(flag):
    pause = 0.001
    while not flag.value:
        time.sleep(pause)
        pause = min(2 * pause, 0.05)
