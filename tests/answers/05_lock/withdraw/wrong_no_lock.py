# No lock at all.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: Take the lock that is passed


def withdraw(balance, lock, amount):
    if balance.value < amount:
        return False
    balance.value -= amount
    return True
