# Catches the error, and the caller hears nothing of it.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: returned as if nothing had happened


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            try:
                balance.value += amount
            except TypeError:
                pass
