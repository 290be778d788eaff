# Gives up after ten seconds, and releases what it never got.
# loses: never more inside than there are permits; the others wait
# says: may return False


def limited(semaphore, enter, work, leave):
    try:
        if semaphore.acquire(timeout=10):
            enter()
            try:
                work()
            finally:
                leave()
    finally:
        semaphore.release()
