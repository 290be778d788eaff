# A semaphore that nobody else knows.
# loses: never more inside than there are permits; the others wait
# says: A semaphore that a process makes itself
from multiprocessing import Semaphore


def limited(semaphore, enter, work, leave):
    own = Semaphore(2)
    with own:
        enter()
        try:
            work()
        finally:
            leave()
