# Takes an amount of 0 for the end.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: [3, 0, 3, 0]


def deposit(balance, lock, amounts):
    rest = iter(amounts)
    while amount := next(rest, None):
        with lock:
            balance.value += amount
