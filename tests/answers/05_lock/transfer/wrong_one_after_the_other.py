# One lock at a time: the money is nowhere in between.
# loses: whoever holds both locks sees all the money
# says: 120 in place of 150
# says: take both, change both


def transfer(accounts, locks, source, target, amount):
    with locks[source]:
        accounts[source].value -= amount
    with locks[target]:
        accounts[target].value += amount
