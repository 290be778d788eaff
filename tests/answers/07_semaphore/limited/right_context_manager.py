# A context manager of its own.
from contextlib import contextmanager


@contextmanager
def inside(semaphore, enter, leave):
    with semaphore:
        enter()
        try:
            yield
        finally:
            leave()


def limited(semaphore, enter, work, leave):
    with inside(semaphore, enter, leave):
        work()
