# Goes without the amounts when the lock is taken.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: may return False


def deposit(balance, lock, amounts):
    for amount in amounts:
        if lock.acquire(block=False):
            try:
                balance.value += amount
            finally:
                lock.release()
