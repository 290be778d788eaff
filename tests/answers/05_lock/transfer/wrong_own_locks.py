# Locks of its own.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: A lock that a process makes itself
from multiprocessing import Lock


def transfer(accounts, locks, source, target, amount):
    with Lock():
        accounts[source].value -= amount
        accounts[target].value += amount
