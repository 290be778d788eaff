# Says that the balance is not below zero, in place of whether it has taken anything.
# loses: takes the amount, or refuses, and says which
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: they returned True and True, and left 40
# says: Who took nothing returned True


def withdraw(balance, lock, amount):
    with lock:
        if balance.value >= amount:
            balance.value -= amount
    return balance.value >= 0
