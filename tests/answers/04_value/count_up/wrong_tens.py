# Adds tens, and forgets the rest.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: it should say 23 in the end, and says 20
def count_up(counter, times):
    size = 10 if times >= 10 else 1
    for _ in range(times // size):
        with counter.get_lock():
            counter.value += size
