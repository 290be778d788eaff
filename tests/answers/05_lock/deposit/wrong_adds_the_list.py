# Adds the list itself.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: add its items, one by one or with sum()


def deposit(balance, lock, amounts):
    with lock:
        balance.value += amounts
