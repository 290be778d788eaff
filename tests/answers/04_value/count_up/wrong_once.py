# Adds only once.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: as often as `times` says
def count_up(counter, times):
    with counter.get_lock():
        counter.value += 1
