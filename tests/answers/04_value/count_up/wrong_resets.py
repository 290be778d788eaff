# Begins with 0.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: The counter need not begin at 0
def count_up(counter, times):
    if times:
        with counter.get_lock():
            counter.value = 0
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
