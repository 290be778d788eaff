# Ends with an error between acquire() and release().
# loses: adds every amount to the balance
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: held when it ended. Nobody can go on. Process-1 ended with AttributeError
# says: release() belongs in a `finally`


def deposit(balance, lock, amounts):
    for amount in amounts:
        lock.acquire()
        balance.vale += amount
        lock.release()
