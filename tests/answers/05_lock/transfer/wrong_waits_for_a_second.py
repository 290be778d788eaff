# Goes on without the second lock after a second.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: may return False


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    with locks[source]:
        got = locks[target].acquire(timeout=1)
        accounts[source].value -= amount
        accounts[target].value += amount
        if got:
            locks[target].release()
