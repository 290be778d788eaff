# An exception keeps the permit, and the place.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: nobody called leave()


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    enter()
    work()
    leave()
    semaphore.release()
