# Goes in, be there a permit or not.
# loses: never more inside than there are permits; the others wait
# says: acquire() with block=False or a time-out may return False


def limited(semaphore, enter, work, leave):
    got = semaphore.acquire(block=False)
    enter()
    try:
        work()
    finally:
        leave()
        if got:
            semaphore.release()
