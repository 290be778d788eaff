# What is to be undone is put on a stack.
from contextlib import ExitStack


def limited(semaphore, enter, work, leave):
    with ExitStack() as stack:
        stack.enter_context(semaphore)
        enter()
        stack.callback(leave)
        return work()
