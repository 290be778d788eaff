# acquire, and everything back in a finally.


def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    try:
        enter()
        try:
            work()
        finally:
            leave()
    finally:
        semaphore.release()
