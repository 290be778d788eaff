# acquire, and release in a finally.


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire()
        try:
            balance.value += amount
        finally:
            lock.release()
