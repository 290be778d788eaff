# Raises a new exception of the same type, with the same text.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: another exception came out of limited: ValueError: the work has failed
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except Exception as error:
            raise type(error)(str(error)) from None
        finally:
            leave()
