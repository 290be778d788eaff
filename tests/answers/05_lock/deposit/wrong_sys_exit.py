# Ends the whole process after an error.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: deposit ended its process with SystemExit
# says: raise it again
import sys


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            try:
                balance.value += amount
            except TypeError as error:
                sys.exit(f"bad amount: {error}")
