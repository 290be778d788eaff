# Looks at a hundred amounts.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: 1,... (390 characters)


def deposit(balance, lock, amounts):
    with lock:
        balance.value += sum(amounts[:100])
