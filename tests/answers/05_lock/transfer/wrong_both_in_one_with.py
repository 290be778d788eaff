# The order of the arguments decides, also in one with.
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: in the same order


def transfer(accounts, locks, source, target, amount):
    if source != target:
        with locks[source], locks[target]:
            accounts[source].value -= amount
            accounts[target].value += amount
