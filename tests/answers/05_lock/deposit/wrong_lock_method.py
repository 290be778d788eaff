# A method in place of the lock.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: takes the lock itself


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock.acquire:
            balance.value += amount
