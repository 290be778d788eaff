# Takes the lock only for what comes in.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: deposit(balance, lock, [-5])
# says: another process may write


def deposit(balance, lock, amounts):
    for amount in amounts:
        if amount > 0:
            with lock:
                balance.value += amount
        else:
            balance.value += amount
