# One release too many.
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: released too many times
# says: once for each acquire()


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value += amount
            lock.release()
