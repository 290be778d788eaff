# Stays outside when it has to wait.
# loses: never more inside than there are permits; the others wait
# says: never called enter()
# says: may return False


def limited(semaphore, enter, work, leave):
    if not semaphore.acquire(block=False):
        return
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release()
