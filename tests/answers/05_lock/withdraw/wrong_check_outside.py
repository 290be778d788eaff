# Looks before it has the lock.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: Read inside the lock as well
# says: left -20


def withdraw(balance, lock, amount):
    if balance.value < amount:
        return False
    with lock:
        balance.value -= amount
    return True
