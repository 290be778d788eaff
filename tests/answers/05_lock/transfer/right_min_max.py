# min and max, and nested blocks.


def transfer(accounts, locks, source, target, amount):
    if source != target:
        with locks[min(source, target)]:
            with locks[max(source, target)]:
                accounts[source].value = accounts[source].value - amount
                accounts[target].value = accounts[target].value + amount
