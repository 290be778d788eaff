# A lock at the top of the notebook, which no child knows.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: use what is passed
from multiprocessing import Lock

LOCK = Lock()


def deposit(balance, lock, amounts):
    for amount in amounts:
        with LOCK:
            balance.value += amount
