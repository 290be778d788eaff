# Reads at the beginning, writes at the end.
# loses: loses nothing while others count too
# says: += on .value is a read and then a write
def count_up(counter, times):
    number = counter.value
    for _ in range(times):
        number += 1
    counter.value = number
