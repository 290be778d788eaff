# Goes out, and keeps the permit, when work raises.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: should be free in the end
# says: Give each permit back on every way out


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    enter()
    try:
        work()
    finally:
        leave()
    semaphore.release()
