# Takes both locks and keeps them.
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: held when it ended
# says: Give the lock back on every way out


def transfer(accounts, locks, source, target, amount):
    for number in sorted({source, target}):
        locks[number].acquire()
    accounts[source].value -= amount
    accounts[target].value += amount
