# Once too often.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: neither more nor less often
def count_up(counter, times):
    for _ in range(times + 1):
        with counter.get_lock():
            counter.value += 1
