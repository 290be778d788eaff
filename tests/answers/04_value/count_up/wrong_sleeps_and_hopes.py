# A pause makes it rarer, not right.
# loses: loses nothing while others count too
# says: is a read and then a write
import random
import time


def count_up(counter, times):
    for _ in range(times):
        time.sleep(random.random())
        counter.value += 1
