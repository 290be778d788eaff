# A Value is a context manager itself: it takes its lock.
def count_up(counter, times):
    for _ in range(times):
        with counter:
            counter.value = counter.value + 1
