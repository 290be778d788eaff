# A lock of the threads of one process.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Take the lock that is passed
import threading


def deposit(balance, lock, amounts):
    lock = threading.Lock()
    for amount in amounts:
        with lock:
            balance.value += amount
