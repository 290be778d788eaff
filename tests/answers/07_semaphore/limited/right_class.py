# A class of its own.


class Visit:
    def __init__(self, semaphore, enter, leave):
        self.semaphore, self.enter, self.leave = semaphore, enter, leave

    def __enter__(self):
        self.semaphore.acquire()
        self.enter()

    def __exit__(self, *error):
        self.leave()
        self.semaphore.release()


def limited(semaphore, enter, work, leave):
    with Visit(semaphore, enter, leave):
        work()
