# The two signs are the wrong way round.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: It wrote to the counter and never read it
def count_up(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value =+ 1
