# Takes a permit and keeps it.
# loses: comes in, works and goes out once, and gives the permit back
# loses: never more inside than there are permits; the others wait
# loses: lets in as many as there are permits
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: Give each permit back on every way out


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    enter()
    try:
        work()
    finally:
        leave()
