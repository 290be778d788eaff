# Takes first, and puts back what was too much, in one go.


def withdraw(balance, lock, amount):
    with lock:
        balance.value -= amount
        if balance.value >= 0:
            return True
        balance.value += amount
        return False
