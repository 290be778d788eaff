# A with block around each addition.
def count_up(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1
