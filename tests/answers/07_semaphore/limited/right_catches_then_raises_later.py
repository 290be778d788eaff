# Remembers the error, and raises it at the end.


def limited(semaphore, enter, work, leave):
    failed = None
    with semaphore:
        enter()
        try:
            work()
        except BaseException as error:
            failed = error
        leave()
    if failed is not None:
        raise failed
