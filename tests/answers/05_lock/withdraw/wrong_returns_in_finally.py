# The return in the finally swallows the exception.
# loses: gives the lock back when the amount is no number, and lets the error through
# says: A `return` in a `finally` swallows it, too


def withdraw(balance, lock, amount):
    taken = False
    lock.acquire()
    try:
        if balance.value >= amount:
            balance.value -= amount
            taken = True
    finally:
        lock.release()
        return taken
