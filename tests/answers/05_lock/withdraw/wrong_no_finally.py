# An exception flies between acquire and release.
# loses: gives the lock back when the amount is no number, and lets the error through
# says: TypeError ended withdraw while it held the lock
# says: finally


def withdraw(balance, lock, amount):
    lock.acquire()
    enough = balance.value >= amount
    if enough:
        balance.value -= amount
    lock.release()
    return enough
