# Waits for half a minute, and goes on without the lock.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: holds the lock for 100 seconds
# says: gave the lock back without holding it


def deposit(balance, lock, amounts):
    for amount in amounts:
        try:
            lock.acquire(timeout=30)
            balance.value += amount
        finally:
            lock.release()
