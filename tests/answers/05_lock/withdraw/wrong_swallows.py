# An amount that is none is refused without a word.
# loses: gives the lock back when the amount is no number, and lets the error through
# says: returned as if nothing had happened


def withdraw(balance, lock, amount):
    with lock:
        try:
            if balance.value < amount:
                return False
        except TypeError:
            return False
        balance.value -= amount
        return True
