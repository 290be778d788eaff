# What leave returns decides whether the exception goes on.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: enter and leave return True
# says: an `__exit__` that returns it swallows the exception
class Visit:
    def __init__(self, semaphore, enter, leave):
        self.semaphore, self.enter, self.leave = semaphore, enter, leave

    def __enter__(self):
        self.semaphore.acquire()
        self.enter()

    def __exit__(self, *error):
        try:
            return self.leave()
        finally:
            self.semaphore.release()


def limited(semaphore, enter, work, leave):
    with Visit(semaphore, enter, leave):
        work()
