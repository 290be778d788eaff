# Writes when the lock is given back.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Write inside the lock as well


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            new = balance.value + amount
        balance.value = new
