# Leaves out an amount after ten seconds.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: holds the lock for 100 seconds
# says: may return False


def deposit(balance, lock, amounts):
    for amount in amounts:
        for _ in range(10):
            if lock.acquire(timeout=1):
                try:
                    balance.value += amount
                finally:
                    lock.release()
                break
