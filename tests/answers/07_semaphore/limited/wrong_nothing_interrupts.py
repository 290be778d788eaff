# Ctrl-C stops nothing.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: work raises KeyboardInterrupt, limited returned as if nothing had happened
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except KeyboardInterrupt:
            print("interrupted")
        finally:
            leave()
