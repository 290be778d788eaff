# A set drops the number that comes twice.
from contextlib import ExitStack


def transfer(accounts, locks, source, target, amount):
    with ExitStack() as stack:
        for number in sorted({source, target}):
            stack.enter_context(locks[number])
        accounts[source].value -= amount
        accounts[target].value += amount
