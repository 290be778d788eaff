# Waits for a second, and then goes in all the same.
# loses: never more inside than there are permits; the others wait
# says: acquire() with block=False or a time-out may return False


def limited(semaphore, enter, work, leave):
    semaphore.acquire(timeout=1)
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release()
