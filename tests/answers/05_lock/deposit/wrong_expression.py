# Computes the sum, and keeps it for itself.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: 145 in the end, and is 100. After an error, only what this deposit has added may be missing.
# says: Nothing was written to the balance


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value + amount
