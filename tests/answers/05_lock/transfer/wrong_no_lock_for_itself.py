# Takes off and adds again, without a lock, if both are one.
# loses: works from an account to itself
# says: they should hold [45, 105] in the end


def transfer(accounts, locks, source, target, amount):
    if source == target:
        accounts[source].value -= amount
        accounts[target].value += amount
        return
    first, second = sorted((source, target))
    with locks[first], locks[second]:
        accounts[source].value -= amount
        accounts[target].value += amount
