# The larger number first: any order will do that is the same for all.


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    for number in sorted((source, target), reverse=True):
        locks[number].acquire()
    try:
        accounts[source].value -= amount
        accounts[target].value += amount
    finally:
        locks[source].release()
        locks[target].release()
