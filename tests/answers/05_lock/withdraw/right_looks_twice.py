# A look without the lock saves the wait, and the look that counts has the lock.


def withdraw(balance, lock, amount):
    if balance.value < amount:
        return False
    with lock:
        if balance.value < amount:
            return False
        balance.value -= amount
        return True
