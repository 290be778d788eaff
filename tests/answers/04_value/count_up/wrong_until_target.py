# Counts until the counter is `times` further: what others add is taken for its own.
# loses: loses nothing while others count too
# says: neither more nor less often
def count_up(counter, times):
    target = counter.value + times
    while counter.value < target:
        with counter.get_lock():
            counter.value += 1
