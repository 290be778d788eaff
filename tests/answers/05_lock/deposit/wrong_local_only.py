# A name of its own is changed, and nothing else.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Nothing was written to the balance


def deposit(balance, lock, amounts):
    with lock:
        now = balance.value
        for amount in amounts:
            now += amount
    return now
