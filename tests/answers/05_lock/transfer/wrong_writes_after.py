# Takes both locks, and changes the accounts when they are given back.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: Write inside the lock as well


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted([source, target])
    with locks[first], locks[second]:
        left = accounts[source].value - amount
        more = accounts[target].value + amount
    accounts[source].value = left
    accounts[target].value = more
