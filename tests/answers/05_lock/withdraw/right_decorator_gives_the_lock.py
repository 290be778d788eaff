from functools import wraps


def locked(function):
    @wraps(function)
    def inner(balance, lock, amount):
        with lock:
            return function(balance, amount)

    return inner


@locked
def withdraw(balance, amount):
    """Take the amount if it is there; return whether it was."""
    if balance.value < amount:
        return False
    balance.value -= amount
    return True
