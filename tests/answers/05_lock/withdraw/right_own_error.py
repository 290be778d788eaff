# Looks at the amount first, and raises an error of its own.


def withdraw(balance, lock, amount):
    if not isinstance(amount, int):
        raise ValueError("an amount is a whole number")
    lock.acquire()
    if balance.value < amount:
        lock.release()
        return False
    balance.value -= amount
    lock.release()
    return True
