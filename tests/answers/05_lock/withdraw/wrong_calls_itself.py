# Takes the lock twice.
# loses: takes the amount, or refuses, and says which
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: for the lock that it holds itself
# says: A Lock can't be taken twice


def has(balance, lock, amount):
    with lock:
        return balance.value >= amount


def withdraw(balance, lock, amount):
    with lock:
        if has(balance, lock, amount):
            balance.value -= amount
            return True
        return False
