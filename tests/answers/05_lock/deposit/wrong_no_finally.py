# acquire and release, without a finally.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: TypeError ended deposit while it held the lock
# says: Give the lock back on every way out


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire()
        balance.value += amount
        lock.release()
