# The permit comes back, but nobody says that it goes out.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: nobody called leave()
# says: in a `finally`


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        work()
        leave()
