# The method is named, and not called.
# loses: never more inside than there are permits; the others wait
# says: acquire() waits until one is free


def limited(semaphore, enter, work, leave):
    semaphore.acquire
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release
