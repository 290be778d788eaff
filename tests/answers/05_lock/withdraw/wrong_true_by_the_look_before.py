# Looks again inside the lock, and answers by the look before it.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: Who took nothing returned True


def withdraw(balance, lock, amount):
    enough = balance.value >= amount
    if enough:
        with lock:
            if balance.value >= amount:
                balance.value -= amount
    return enough
