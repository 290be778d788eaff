# Refuses when the lock is taken.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: may return False


def withdraw(balance, lock, amount):
    if not lock.acquire(block=False):
        return False
    try:
        if balance.value < amount:
            return False
        balance.value -= amount
        return True
    finally:
        lock.release()
