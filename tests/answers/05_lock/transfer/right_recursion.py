# Turns the transfer round when it goes down.


def transfer(accounts, locks, source, target, amount):
    if source > target:
        transfer(accounts, locks, target, source, -amount)
    elif source < target:
        with locks[source], locks[target]:
            accounts[source].value -= amount
            accounts[target].value += amount
