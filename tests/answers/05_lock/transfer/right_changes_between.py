# Changes one account before it has the other lock, and holds both to the end.


def transfer(accounts, locks, source, target, amount):
    changes = sorted([(source, -amount), (target, amount)])
    if source == target:
        return
    (first, by_first), (second, by_second) = changes
    with locks[first]:
        accounts[first].value += by_first
        with locks[second]:
            accounts[second].value += by_second
