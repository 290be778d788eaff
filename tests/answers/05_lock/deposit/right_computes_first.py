# Finds out before the lock whether it can add.


def deposit(balance, lock, amounts):
    for amount in amounts:
        more = int(amount + 0)
        lock.acquire()
        balance.value += more
        lock.release()
