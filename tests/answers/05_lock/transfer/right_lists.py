# Lists of locks, taken in order and given back.


def transfer(accounts, locks, source, target, amount):
    needed = [lock for number, lock in enumerate(locks) if number in (source, target)]
    for lock in needed:
        lock.acquire()
    try:
        accounts[source].value -= amount
        accounts[target].value += amount
    finally:
        for lock in needed:
            lock.release()
