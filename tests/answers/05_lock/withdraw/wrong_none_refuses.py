# No amount is refused, without an exception.
# loses: takes the amount, or refuses, and says which
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: although None is no number


def withdraw(balance, lock, amount):
    with lock:
        if not amount or balance.value < amount:
            return False
        balance.value -= amount
        return True
