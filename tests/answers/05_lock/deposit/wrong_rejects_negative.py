# Raises at an amount below zero.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: must not be negative


def deposit(balance, lock, amounts):
    for amount in amounts:
        if amount < 0:
            raise ValueError("a deposit must not be negative")
        with lock:
            balance.value += amount
