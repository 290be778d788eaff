# Return inside with.


def withdraw(balance, lock, amount):
    with lock:
        if balance.value < amount:
            return False
        balance.value -= amount
        return True
