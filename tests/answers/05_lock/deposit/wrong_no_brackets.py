# acquire and release are named, and not called.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Take the lock that is passed before you read


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire
        balance.value += amount
        lock.release
