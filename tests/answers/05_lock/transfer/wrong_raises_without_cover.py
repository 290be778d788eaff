# Raises if the money isn't there.
# loses: moves the amount from source to target
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: not enough money


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted((source, target))
    with locks[first]:
        with locks[second]:
            if accounts[source].value < amount:
                raise ValueError("not enough money")
            accounts[source].value -= amount
            accounts[target].value += amount
