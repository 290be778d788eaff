# Catches the error around everything.
# loses: gives the lock back when an amount is no number, and lets the error through
# says: if you catch the exception, raise it again


def deposit(balance, lock, amounts):
    try:
        for amount in amounts:
            with lock:
                balance.value += amount
    except Exception as error:
        return str(error)
