# Puts two numbers in order only if they are not neighbours.
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: in the same order


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    first, second = source, target
    if abs(source - target) > 1:
        first, second = sorted([source, target])
    with locks[first], locks[second]:
        accounts[source].value -= amount
        accounts[target].value += amount
