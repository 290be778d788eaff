# acquire, and release in a finally.


def withdraw(balance, lock, amount):
    lock.acquire()
    try:
        if balance.value >= amount:
            balance.value -= amount
            return True
        return False
    finally:
        lock.release()
