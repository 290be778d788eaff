# Gives the lock back only if there are amounts, and if they can be added.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: TypeError ended deposit while it held the lock


def deposit(balance, lock, amounts):
    lock.acquire()
    if amounts:
        balance.value += sum(amounts)
        lock.release()
