# No lock at all.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: Take the lock that is passed


def transfer(accounts, locks, source, target, amount):
    accounts[source].value -= amount
    accounts[target].value += amount
