# Does not wait for the second lock: a time-out below zero has passed.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: another process adds up both accounts while it holds both locks, Process-1 gave the lock back without


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted((source, target))
    with locks[first]:
        locks[second].acquire(timeout=-1)
        accounts[source].value -= amount
        accounts[target].value += amount
        locks[second].release()
