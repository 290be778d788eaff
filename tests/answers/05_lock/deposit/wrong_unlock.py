# There is no such method.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: A lock is taken with acquire() and given back with release()


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire()
        balance.value += amount
        lock.unlock()
