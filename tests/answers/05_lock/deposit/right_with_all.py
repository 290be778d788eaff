# The lock is held for all amounts.


def deposit(balance, lock, amounts):
    with lock:
        for amount in amounts:
            balance.value = balance.value + amount
