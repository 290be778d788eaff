# Takes the lock in the loop, and gives it back once.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: as often as you take it
def count_up(counter, times):
    for _ in range(times):
        counter.acquire()
        counter.value += 1
    counter.release()
