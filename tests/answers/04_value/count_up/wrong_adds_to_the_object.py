# Adds to the Value instead of to its number.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: the number itself is its .value
def count_up(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter += 1
