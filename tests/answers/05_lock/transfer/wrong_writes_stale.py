# To itself, one of the two writes is lost.
# loses: works from an account to itself
# says: put back to the same place


def transfer(accounts, locks, source, target, amount):
    needed = sorted({source, target})
    for number in needed:
        locks[number].acquire()
    left = accounts[source].value - amount
    more = accounts[target].value + amount
    accounts[source].value = left
    accounts[target].value = more
    for number in needed:
        locks[number].release()
