# Asks again and again; the statement says nothing against it.
import time


def limited(semaphore, enter, work, leave):
    while not semaphore.acquire(block=False):
        time.sleep(0.01)
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release()
