# Takes every free permit for itself.
# loses: lets in as many as there are permits
# says: only 1 came in
# says: Take one permit for each that comes in


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    permits = 1
    while semaphore.acquire(block=False):
        permits += 1
    enter()
    try:
        work()
    finally:
        leave()
        for _ in range(permits):
            semaphore.release()
