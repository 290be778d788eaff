# Takes without looking, and puts back in a second block.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: returned False and False


def withdraw(balance, lock, amount):
    with lock:
        balance.value -= amount
        left = balance.value
    if left >= 0:
        return True
    with lock:
        balance.value += amount
    return False
