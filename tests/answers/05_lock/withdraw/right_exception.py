# A refusal is an exception, caught outside the lock.


class NotEnough(Exception):
    pass


def take(balance, lock, amount):
    with lock:
        if amount > balance.value:
            raise NotEnough
        balance.value -= amount


def withdraw(balance, lock, amount):
    try:
        take(balance, lock, amount)
    except NotEnough:
        return False
    return True
