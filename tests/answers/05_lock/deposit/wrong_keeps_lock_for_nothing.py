# Returns early for an empty list, with the lock.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: for the lock that Process-1 held when it ended
# says: Give the lock back on every way out


def deposit(balance, lock, amounts):
    lock.acquire()
    if not amounts:
        return
    try:
        for amount in amounts:
            balance.value += amount
    finally:
        lock.release()
