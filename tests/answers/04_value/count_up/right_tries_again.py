# Asks without waiting, and sleeps before it asks again.
import time


def count_up(counter, times):
    lock = counter.get_lock()
    for _ in range(times):
        while not lock.acquire(block=False):
            time.sleep(0.01)
        try:
            counter.value += 1
        finally:
            lock.release()
