# Looks with the lock, and gives it back before it takes.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: Don't give the lock back between


def withdraw(balance, lock, amount):
    with lock:
        enough = balance.value >= amount
    if enough:
        with lock:
            balance.value -= amount
    return enough
