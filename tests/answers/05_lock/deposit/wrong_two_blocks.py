# Gives the lock back between the read and the write.
# loses: loses nothing while others deposit too
# loses: gives the lock back when an amount is no number, and lets the error through
# says: Don't give the lock back between the read and the write


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            now = balance.value
        with lock:
            balance.value = now + amount
