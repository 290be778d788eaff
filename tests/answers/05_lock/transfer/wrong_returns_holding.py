# From an account to itself, it returns with the lock.
# loses: works from an account to itself
# says: a lock that it took is still held


def transfer(accounts, locks, source, target, amount):
    first, second = sorted([source, target])
    locks[first].acquire()
    if first == second:
        return
    locks[second].acquire()
    accounts[source].value -= amount
    accounts[target].value += amount
    locks[second].release()
    locks[first].release()
