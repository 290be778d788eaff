# Works once more when the work has failed.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: work() was called 2 times
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            try:
                work()
            except Exception:
                work()
        finally:
            leave()
