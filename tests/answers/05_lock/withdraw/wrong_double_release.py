# Releases before the return and in the finally.
# loses: takes the amount, or refuses, and says which
# loses: never takes what is not there, while others withdraw too
# loses: gives the lock back, also when it refuses
# loses: gives the lock back when the amount is no number, and lets the error through
# says: released too many times


def withdraw(balance, lock, amount):
    lock.acquire()
    try:
        if balance.value < amount:
            lock.release()
            return False
        balance.value -= amount
        return True
    finally:
        lock.release()
