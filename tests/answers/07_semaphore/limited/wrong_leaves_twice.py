# After an exception, leave() is called in except and in finally.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: leave() was called more often than enter()
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except BaseException:
            leave()
            raise
        finally:
            leave()
