# Neither the order nor the account itself is thought of.
# loses: works from an account to itself
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: A Lock can't be taken twice
# says: in the same order


def transfer(accounts, locks, source, target, amount):
    with locks[source], locks[target]:
        accounts[source].value -= amount
        accounts[target].value += amount
