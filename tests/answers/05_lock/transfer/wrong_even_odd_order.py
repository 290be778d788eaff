# Even numbers before odd ones; two even ones in the order of the arguments.
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: in the same order


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    if source % 2 <= target % 2:
        first, second = source, target
    else:
        first, second = target, source
    with locks[first]:
        with locks[second]:
            accounts[source].value -= amount
            accounts[target].value += amount
