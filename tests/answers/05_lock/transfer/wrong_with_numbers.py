# Enters the numbers of the locks.
# loses: moves the amount from source to target
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: One lock of a list is locks[number].


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted([source, target])
    with first, second:
        accounts[source].value -= amount
        accounts[target].value += amount
