# Leaves out what is no number.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: don't pass over such an amount


def deposit(balance, lock, amounts):
    with lock:
        for amount in amounts:
            if isinstance(amount, int):
                balance.value += amount
