# SystemExit is no Exception.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: sys.exit(3), nobody called leave()


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except Exception:
            leave()
            raise
        leave()
