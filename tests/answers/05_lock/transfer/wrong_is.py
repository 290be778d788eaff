# Compares the numbers by identity, which small ones alone share.
# loses: works from an account to itself
# says: waits for the lock that it holds itself


def transfer(accounts, locks, source, target, amount):
    if source is target:
        return
    first, second = sorted([source, target])
    with locks[first], locks[second]:
        accounts[source].value -= amount
        accounts[target].value += amount
