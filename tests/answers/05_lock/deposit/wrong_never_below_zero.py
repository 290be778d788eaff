# Keeps the balance from going below zero.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: it should be -10 in the end, and is 0


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value = max(0, balance.value + amount)
