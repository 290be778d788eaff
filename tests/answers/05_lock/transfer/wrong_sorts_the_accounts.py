# Moves the money from the smaller number to the larger one, holding both locks.
# loses: moves the amount from source to target
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: Take the amount from accounts[source].value, and add it to accounts[target].value


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted([source, target])
    with locks[first], locks[second]:
        accounts[first].value -= amount
        accounts[second].value += amount
