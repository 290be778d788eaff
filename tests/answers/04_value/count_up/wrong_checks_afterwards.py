# Looks whether its write is still there: somebody may write over it later.
# loses: loses nothing while others count too
# says: is a read and then a write
def count_up(counter, times):
    for _ in range(times):
        while True:
            seen = counter.value
            counter.value = seen + 1
            if counter.value == seen + 1:
                break
