# The lock may be taken twice by the same process.
def count_up(counter, times):
    with counter.get_lock():
        for _ in range(times):
            with counter.get_lock():
                counter.value += 1
