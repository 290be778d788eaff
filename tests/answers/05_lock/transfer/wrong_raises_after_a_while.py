# Raises when the second lock does not come within two seconds.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: ended with TimeoutError
# says: may return False


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted((source, target))
    with locks[first]:
        if not locks[second].acquire(timeout=2):
            raise TimeoutError(f"account {second} is busy")
        accounts[source].value -= amount
        accounts[target].value += amount
        locks[second].release()
