# Releases what it never took.
# loses: comes in, works and goes out once, and gives the permit back
# loses: never more inside than there are permits; the others wait
# loses: lets in as many as there are permits
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: release() adds a permit, also one that nobody took


def limited(semaphore, enter, work, leave):
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release()
