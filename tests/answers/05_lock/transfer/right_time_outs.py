# Waits a moment for the second lock, then gives the first one back and tries again.


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    while True:
        locks[source].acquire()
        if locks[target].acquire(timeout=0.1):
            break
        locks[source].release()
    accounts[source].value -= amount
    accounts[target].value += amount
    locks[target].release()
    locks[source].release()
