# Reads before it has the lock.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Read inside the lock as well


def deposit(balance, lock, amounts):
    for amount in amounts:
        new = balance.value + amount
        with lock:
            balance.value = new
