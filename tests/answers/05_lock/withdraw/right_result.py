# The result is kept in a name.


def withdraw(balance, lock, amount):
    with lock:
        enough = amount <= balance.value
        if enough:
            balance.value = balance.value - amount
    return enough
