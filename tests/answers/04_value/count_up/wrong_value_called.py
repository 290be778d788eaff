# Calls the number.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: .value is read and assigned without brackets
def count_up(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value(counter.value() + 1)
