# Takes the locks as they come out of a set.
# loses: neither waits for ever nor loses money, whoever transfers to whom
# says: Let all processes take their locks in the same order
from contextlib import ExitStack


def transfer(accounts, locks, source, target, amount):
    with ExitStack() as stack:
        for number in {source, target}:
            stack.enter_context(locks[number])
        accounts[source].value -= amount
        accounts[target].value += amount
