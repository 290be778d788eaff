# Passes over whatever is falsy: None and "", too.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: although None is no number


def deposit(balance, lock, amounts):
    for amount in amounts:
        if amount:
            with lock:
                balance.value += amount
