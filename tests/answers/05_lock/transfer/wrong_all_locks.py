# All locks, in order.
# loses: waits for no lock of another account
# says: Take the locks of the two accounts, and no other
from contextlib import ExitStack


def transfer(accounts, locks, source, target, amount):
    with ExitStack() as stack:
        for lock in locks:
            stack.enter_context(lock)
        accounts[source].value -= amount
        accounts[target].value += amount
