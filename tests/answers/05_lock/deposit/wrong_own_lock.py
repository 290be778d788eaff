# A lock that only this process knows.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: A lock that a process makes itself is known to nobody else
from multiprocessing import Lock


def deposit(balance, lock, amounts):
    lock = Lock()
    for amount in amounts:
        with lock:
            balance.value += amount
