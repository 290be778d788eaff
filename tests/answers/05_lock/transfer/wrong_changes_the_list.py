# Puts numbers in place of the Values.
# loses: moves the amount from source to target
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: Nothing was moved


def transfer(accounts, locks, source, target, amount):
    for number in sorted({source, target}):
        locks[number].acquire()
    accounts[source] = accounts[source].value - amount
    accounts[target] = accounts[target].value + amount
    for number in {source, target}:
        locks[number].release()
