# Takes a deposit for a positive amount.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Add each amount once


def deposit(balance, lock, amounts):
    with lock:
        for amount in amounts:
            if amount > 0:
                balance.value += amount
