# A return in the finally swallows the error.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: as if nothing had happened


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release()
        return
