# The lock is taken for each amount.


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value += amount
