# An exit stack gives the lock back.
from contextlib import ExitStack


def deposit(balance, lock, amounts):
    for amount in amounts:
        with ExitStack() as stack:
            stack.enter_context(lock)
            balance.value += amount
