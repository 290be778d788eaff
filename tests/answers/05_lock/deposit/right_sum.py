# Adds up first, and takes the lock once.


def deposit(balance, lock, amounts):
    total = sum(amounts)
    with lock:
        balance.value += total
