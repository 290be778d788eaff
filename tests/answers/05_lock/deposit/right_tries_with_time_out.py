# Tries for a second, again and again.


def deposit(balance, lock, amounts):
    for amount in amounts:
        while not lock.acquire(timeout=1):
            continue
        try:
            balance.value += amount
        finally:
            lock.release()
