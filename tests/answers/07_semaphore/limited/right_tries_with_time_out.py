# Asks again every second.


def limited(semaphore, enter, work, leave):
    while not semaphore.acquire(timeout=1):
        pass
    try:
        enter()
        try:
            work()
        finally:
            leave()
    finally:
        semaphore.release()
