# Asks for a lock that this Value does not have.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: lock=False
# says: Take the lock that is passed


def deposit(balance, lock, amounts):
    for amount in amounts:
        with balance.get_lock():
            balance.value += amount
