# Writes over what was there.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: The counter need not begin at 0
def count_up(counter, times):
    with counter.get_lock():
        for number in range(times):
            counter.value = number + 1
