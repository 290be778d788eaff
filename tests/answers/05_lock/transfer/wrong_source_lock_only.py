# Guards one account of two.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: each account


def transfer(accounts, locks, source, target, amount):
    with locks[source]:
        accounts[source].value -= amount
        accounts[target].value += amount
