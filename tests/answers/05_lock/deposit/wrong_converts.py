# Makes a number of a text.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: although '5' is no number
# says: or make a number of it


def deposit(balance, lock, amounts):
    for amount in amounts:
        with lock:
            balance.value += int(amount)
