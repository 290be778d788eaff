# No lock at all.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Take the lock that is passed before you read
# says: only what this deposit has added may be missing


def deposit(balance, lock, amounts):
    for amount in amounts:
        balance.value += amount
