# The release stands where nobody comes by.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: held when it ended


def withdraw(balance, lock, amount):
    lock.acquire()
    if balance.value >= amount:
        balance.value -= amount
        return True
    return False
    lock.release()
