# Takes in one block, and looks in another whether there was enough.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: Decide first, and write after that


def withdraw(balance, lock, amount):
    with lock:
        balance.value -= amount
    with lock:
        if balance.value < 0:
            balance.value += amount
            return False
    return True
