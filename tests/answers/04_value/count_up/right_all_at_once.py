# All additions in one.
def count_up(counter, times):
    with counter.get_lock():
        counter.value += times
