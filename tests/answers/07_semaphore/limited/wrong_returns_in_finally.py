# The return in the finally swallows the exception.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: A `return` in a `finally` swallows it, too


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        result = None
        try:
            result = work()
        finally:
            leave()
            return result
