# Keeps the first lock while it tries for the second.
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: again and again


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    with locks[source]:
        while not locks[target].acquire(block=False):
            pass
        accounts[source].value -= amount
        accounts[target].value += amount
        locks[target].release()
