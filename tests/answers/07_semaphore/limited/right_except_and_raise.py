# Catches everything, gives back, and raises again.


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    enter()
    try:
        work()
    except BaseException:
        leave()
        semaphore.release()
        raise
    leave()
    semaphore.release()
