# Takes a small amount without the lock.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: withdraw(balance, lock, 2)
# says: another process may write


def withdraw(balance, lock, amount):
    if amount < 10 and balance.value >= amount:
        balance.value -= amount
        return True
    with lock:
        if balance.value < amount:
            return False
        balance.value -= amount
        return True
