# Both in one finally, in the right order.


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    enter()
    try:
        work()
    finally:
        leave()
        semaphore.release()
