# Takes the second lock only if it is free; otherwise steps back and tries again.
import time


def transfer(accounts, locks, source, target, amount):
    if source == target:
        return
    while True:
        with locks[source]:
            if locks[target].acquire(block=False):
                try:
                    accounts[source].value -= amount
                    accounts[target].value += amount
                    return
                finally:
                    locks[target].release()
        time.sleep(0.01 * (source + 1))
