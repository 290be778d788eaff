# Asks whether the two locks are one.


def transfer(accounts, locks, source, target, amount):
    one, other = locks[min(source, target)], locks[max(source, target)]
    one.acquire()
    if other is not one:
        other.acquire()
    try:
        accounts[source].value -= amount
        accounts[target].value += amount
    finally:
        if other is not one:
            other.release()
        one.release()
