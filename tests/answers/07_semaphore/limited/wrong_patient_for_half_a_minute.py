# Waits for half a minute, which is less than some work takes.
# loses: never more inside than there are permits; the others wait
# says: TimeoutError: no permit after 30 seconds
# says: acquire() with block=False or a time-out may return False
def limited(semaphore, enter, work, leave):
    if not semaphore.acquire(timeout=30):
        raise TimeoutError("no permit after 30 seconds")
    try:
        enter()
        try:
            work()
        finally:
            leave()
    finally:
        semaphore.release()
