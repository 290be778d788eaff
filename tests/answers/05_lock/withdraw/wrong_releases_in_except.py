# Gives the lock back after an error, and then the with does it again.
# loses: gives the lock back when the amount is no number, and lets the error through
# says: gave the lock back without holding it
# says: A `with` block does both by itself


def withdraw(balance, lock, amount):
    with lock:
        try:
            if balance.value < amount:
                return False
            balance.value -= amount
            return True
        except TypeError:
            lock.release()
            raise
