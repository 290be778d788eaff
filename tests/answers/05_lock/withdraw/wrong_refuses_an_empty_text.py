# Takes an empty text for an amount that is not there.
# loses: gives the lock back when the amount is no number, and lets the error through
# says: although '' is no number


def withdraw(balance, lock, amount):
    if amount == "":
        return False
    with lock:
        if balance.value < amount:
            return False
        balance.value -= amount
        return True
