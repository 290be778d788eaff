# Returns while it holds the lock.
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: withdraw is over, and a lock that it took is still held
# says: Give the lock back on every way out


def withdraw(balance, lock, amount):
    lock.acquire()
    if balance.value < amount:
        return False
    balance.value -= amount
    lock.release()
    return True
