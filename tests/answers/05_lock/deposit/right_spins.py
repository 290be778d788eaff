# Tries again and again, which burns time and is right.


def deposit(balance, lock, amounts):
    for amount in amounts:
        while not lock.acquire(block=False):
            pass
        try:
            balance.value += amount
        finally:
            lock.release()
