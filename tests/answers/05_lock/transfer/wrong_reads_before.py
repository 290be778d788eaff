# Reads both before it takes the locks.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: Read inside the lock as well


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    left, right = accounts[source].value - amount, accounts[target].value + amount
    first, second = sorted([source, target])
    with locks[first], locks[second]:
        accounts[source].value = left
        accounts[target].value = right
