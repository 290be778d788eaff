# Looks at what would be left.


def withdraw(balance, lock, amount):
    with lock:
        left = balance.value - amount
        if left >= 0:
            balance.value = left
        return left >= 0
