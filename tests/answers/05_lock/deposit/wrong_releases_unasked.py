# Releases what it has not acquired.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: released too many times


def deposit(balance, lock, amounts):
    for amount in amounts:
        balance.value += amount
        lock.release()
