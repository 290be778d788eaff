# Goes on without the lock after a second.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: may return False


def deposit(balance, lock, amounts):
    for amount in amounts:
        got = lock.acquire(timeout=1)
        try:
            balance.value += amount
        finally:
            if got:
                lock.release()
