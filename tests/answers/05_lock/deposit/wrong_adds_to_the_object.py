# Adds to the Value, not to its value.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: the number itself is its .value


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance += amount
