# A lock of its own.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: A lock that a process makes itself
from multiprocessing import Lock


def withdraw(balance, lock, amount):
    with Lock():
        if balance.value < amount:
            return False
        balance.value -= amount
        return True
