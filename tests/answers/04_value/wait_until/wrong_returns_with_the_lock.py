# Does not release on the way out.
# loses: returns within a second when the flag is set
# loses: sleeps between two looks
# says: has returned and still holds the flag's lock
import time


def wait_until(flag):
    while True:
        flag.acquire()
        if flag.value:
            return
        flag.release()
        time.sleep(0.01)
