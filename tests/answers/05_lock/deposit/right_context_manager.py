# A context manager of the learner's own.
from contextlib import contextmanager


@contextmanager
def holding(lock):
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def deposit(balance, lock, amounts):
    for amount in amounts:
        with holding(lock):
            balance.value += amount
