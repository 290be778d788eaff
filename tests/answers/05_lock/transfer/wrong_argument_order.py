# The order of the arguments decides.
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: Process-1 waits for the lock that Process-2 holds
# says: in the same order


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    with locks[source]:
        with locks[target]:
            accounts[source].value -= amount
            accounts[target].value += amount
