# A context manager of its own.
from contextlib import contextmanager


@contextmanager
def alone(shared):
    shared.acquire()
    try:
        yield shared.get_obj()
    finally:
        shared.release()


def count_up(counter, times):
    for _ in range(times):
        with alone(counter) as number:
            number.value += 1
