# Refuses what it takes for a mistake.
# loses: takes the amount, or refuses, and says which
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: where the balance is 2147483647, it should return True and leave 1


def withdraw(balance, lock, amount):
    with lock:
        if amount > 1_000_000 or balance.value < amount:
            return False
        balance.value -= amount
        return True
