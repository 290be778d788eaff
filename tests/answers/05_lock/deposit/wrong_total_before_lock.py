# Computes the new balance before it takes the lock.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Read inside the lock as well


def deposit(balance, lock, amounts):
    total = balance.value
    for amount in amounts:
        total += amount
    with lock:
        balance.value = total
