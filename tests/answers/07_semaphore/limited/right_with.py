# with, and try inside.


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        finally:
            leave()
