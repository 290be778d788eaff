# Raises an exception of its own.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: Let the exception that work raises through as it is
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except Exception as error:
            raise RuntimeError("work failed") from error
        finally:
            leave()
