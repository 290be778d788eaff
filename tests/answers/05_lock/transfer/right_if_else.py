# Written out, with helpers.


def move(accounts, source, target, amount):
    accounts[source].value -= amount
    accounts[target].value += amount


def transfer(accounts, locks, source, target, amount):
    if source < target:
        with locks[source]:
            with locks[target]:
                move(accounts, source, target, amount)
    elif target < source:
        with locks[target]:
            with locks[source]:
                move(accounts, source, target, amount)
    else:
        with locks[source]:
            move(accounts, source, target, amount)
