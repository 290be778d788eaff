# Only the last amount is added.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Add each amount once


def deposit(balance, lock, amounts):
    with lock:
        before = balance.value
        for amount in amounts:
            balance.value = before + amount
