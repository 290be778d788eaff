# Releases in an except as well, and raises again.


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire()
        try:
            new = balance.value + amount
        except TypeError:
            lock.release()
            raise
        balance.value = new
        lock.release()
