# Takes the lock for each amount, and never gives it back.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: for the lock that it holds itself
# says: Give the lock back on every way out


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire()
        balance.value += amount
