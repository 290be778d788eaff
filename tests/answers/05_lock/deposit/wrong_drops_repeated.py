# An amount that comes twice is added once.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: it should be -10 in the end, and is -15


def deposit(balance, lock, amounts):
    for amount in set(amounts):
        with lock:
            balance.value += amount
