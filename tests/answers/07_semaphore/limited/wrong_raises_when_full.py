# Waits for so long, and raises an exception then.
# loses: never more inside than there are permits; the others wait
# says: TimeoutError: the room is full
# says: acquire() with block=False or a time-out may return False
def limited(semaphore, enter, work, leave):
    if not semaphore.acquire(timeout=2):
        raise TimeoutError("the room is full")
    try:
        enter()
        try:
            work()
        finally:
            leave()
    finally:
        semaphore.release()
