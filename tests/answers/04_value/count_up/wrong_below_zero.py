# Doesn't count below zero.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: where the counter begins at -3
# says: The counter may be below 0, too
def count_up(counter, times):
    with counter.get_lock():
        target = counter.value + times
        while 0 <= counter.value < target:
            counter.value += 1
