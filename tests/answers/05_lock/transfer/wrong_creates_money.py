# Adds, and takes nothing away.
# loses: moves the amount from source to target
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: Take the amount from accounts[source].value


def transfer(accounts, locks, source, target, amount):
    with locks[target]:
        accounts[target].value += amount
