# After an error, writes back the balance of the beginning, over what others have deposited since.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: it should be 140 or 145 in the end, and is 100
# says: only what this deposit has added may be missing


def deposit(balance, lock, amounts):
    with lock:
        before = balance.value
    try:
        for amount in amounts:
            with lock:
                balance.value += amount
    except TypeError:
        with lock:
            balance.value = before
        raise
