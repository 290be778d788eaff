# Looks first, and takes without waiting after that.
# loses: never more inside than there are permits; the others wait
# says: may return False


def limited(semaphore, enter, work, leave):
    while semaphore.get_value() == 0:
        pass
    semaphore.acquire(block=False)
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release()
