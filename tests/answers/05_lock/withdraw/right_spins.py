# Tries again and again to get the lock.


def withdraw(balance, lock, amount):
    while not lock.acquire(False):
        pass
    try:
        if balance.value < amount:
            return False
        balance.value -= amount
    finally:
        lock.release()
    return True
