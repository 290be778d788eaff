# Takes less when there is not enough.
# loses: takes the amount, or refuses, and says which
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: nothing when it is not


def withdraw(balance, lock, amount):
    with lock:
        taken = min(amount, balance.value)
        balance.value -= taken
        return taken == amount
