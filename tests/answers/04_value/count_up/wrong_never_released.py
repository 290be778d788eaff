# Takes the lock and keeps it.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: Give each lock back
def count_up(counter, times):
    counter.acquire()
    for _ in range(times):
        counter.value += 1
