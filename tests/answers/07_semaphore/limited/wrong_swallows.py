# The error is gone.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: as if nothing had happened


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except Exception as error:
            print(error)
        leave()
