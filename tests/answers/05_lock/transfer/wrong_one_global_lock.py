# The first lock for all.
# loses: whoever holds both locks sees all the money
# loses: waits for no lock of another account
# says: Take the locks of the two accounts, and no other


def transfer(accounts, locks, source, target, amount):
    with locks[0]:
        accounts[source].value -= amount
        accounts[target].value += amount
