# Gives one of two back.
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: held when it ended


def transfer(accounts, locks, source, target, amount):
    first, second = sorted([source, target])
    locks[first].acquire()
    if first != second:
        locks[second].acquire()
    accounts[source].value -= amount
    accounts[target].value += amount
    locks[first].release()
