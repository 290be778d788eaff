# Sorted, and the same lock twice when both are one.
# loses: works from an account to itself
# says: for the lock that it holds itself
# says: A Lock can't be taken twice


def transfer(accounts, locks, source, target, amount):
    first, second = sorted([source, target])
    with locks[first]:
        with locks[second]:
            accounts[source].value -= amount
            accounts[target].value += amount
