# Takes sys.exit() for no error.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: work calls sys.exit(), limited returned as if nothing had happened
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except SystemExit as end:
            if end.code:
                raise
        finally:
            leave()
