# The smaller number first.


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = sorted([source, target])
    with locks[first], locks[second]:
        accounts[source].value -= amount
        accounts[target].value += amount
