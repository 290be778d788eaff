# sort() returns None.
# loses: moves the amount from source to target
# loses: works from an account to itself
# loses: loses no money while others transfer too
# loses: neither waits for ever nor loses money, whoever transfers to whom
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: a function that returns nothing, as list.sort() does


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    numbers = [source, target]
    first, second = numbers.sort()
    with locks[first], locks[second]:
        accounts[source].value -= amount
        accounts[target].value += amount
