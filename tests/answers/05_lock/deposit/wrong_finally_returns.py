# A return in a finally swallows the error.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: returned as if nothing had happened


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire()
        try:
            balance.value += amount
        finally:
            lock.release()
            if not isinstance(amount, int):
                return
