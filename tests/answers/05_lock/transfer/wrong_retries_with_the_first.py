# Keeps the first lock while it tries for the second, with a time-out.
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: Take `locks[0]` and `locks[2]` in the same order everywhere.
import time


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    with locks[source]:
        while not locks[target].acquire(timeout=0.05):
            time.sleep(0.01)
        accounts[source].value -= amount
        accounts[target].value += amount
        locks[target].release()
