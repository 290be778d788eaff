# One addition, then the rest.
def count_up(counter, times):
    if times:
        with counter.get_lock():
            counter.value += 1
        count_up(counter, times - 1)
