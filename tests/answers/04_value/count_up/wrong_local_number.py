# Counts a local number, and never writes it.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: Nothing was written to the counter
def count_up(counter, times):
    number = counter.value
    for _ in range(times):
        number += 1
    return number
